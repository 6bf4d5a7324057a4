//! Tests compiled to WebAssembly and run in a headless browser.

use serde_json::json;

use super::native::cargo;
use crate::call;
use crate::fault::Outcome;
use crate::files;
use crate::project;
use crate::tools;
use crate::tools::browser::chromium;

pub fn run() -> Outcome {
    let chromium = chromium::ensure()?;
    let tools = tools::for_wasm()?;
    // The runner's own flags leave out what a container needs.
    let capabilities = project::notes().join("webdriver.json");
    let wanted = json!({
        "goog:chromeOptions": { "binary": chromium.program, "args": chromium::flags() }
    });
    files::write(&capabilities, wanted.to_string())?;
    let mut tests = cargo(&["test", "--package", "prime-time", "--test", "browser*"]);
    tests
        .args(["--target", tools::WASM_TARGET])
        .env("PATH", tools.path()?)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            tools.find("wasm-bindgen-test-runner"),
        )
        .env("CHROMEDRIVER", &chromium.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities)
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1");
    // Another driver in the environment would be taken instead.
    for other in ["GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER"] {
        tests.env_remove(other);
    }
    call::run(&mut tests, "the tests in the browser")
}
