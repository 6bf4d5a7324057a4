// Run in the page of a browser whose driver does not tell what its console says. From now on that is
// kept here; calling it once more returns it and forgets it.
if (window.complaints === undefined) {
  window.complaints = [];
  const note = (what) => window.complaints.push(String(what));
  for (const level of ["error", "warn"]) {
    const said = console[level].bind(console);
    console[level] = (...words) => {
      note(words.join(" "));
      said(...words);
    };
  }
  addEventListener("error", (e) => note(e.message || `${e.target.src ?? e.target.href} did not load`), true);
  addEventListener("unhandledrejection", (e) => note(e.reason));
  addEventListener("securitypolicyviolation", (e) => note(`${e.violatedDirective} forbids ${e.blockedURI}`));
}
return window.complaints.splice(0);
