// Prints the digest of each file named on standard input, one a line, as subresource integrity
// states it. Node's own hash rather than a crate, as in compress.js.
const { readFileSync } = require("node:fs");
const { createHash } = require("node:crypto");

for (const name of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  console.log(`sha384-${createHash("sha384").update(readFileSync(name)).digest("base64")}`);
}
