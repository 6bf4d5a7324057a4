// Lays a .br and a .gz beside each file named on standard input, one a line.
// Node's own zlib rather than crates: node is needed for wasm-opt anyway, its Brotli is the C one
// (a debug build of the Rust one takes minutes at this level), and xtask compiles faster without.
const { readFileSync, writeFileSync } = require("node:fs");
const { brotliCompressSync, gzipSync, constants } = require("node:zlib");

for (const name of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const content = readFileSync(name);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  writeFileSync(`${name}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${name}.gz`, gzipSync(content, { level: 9 }));
}
