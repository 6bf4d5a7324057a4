//! `cargo xtask serve`: the game on this machine.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;
use std::sync::mpsc;

use crate::build;
use crate::call;
use crate::fault::{Fault, Outcome, While};
use crate::project;
use crate::say;
use crate::server::{Server, Site};

#[derive(Debug, PartialEq, Eq)]
struct Options {
    port: u16,
    open: bool,
}

pub fn run(args: &[String]) -> Outcome {
    let options = Options::read(args)?;
    // Before the long part, so that nobody waits minutes to hear it.
    check_port(options.port)?;
    build::ensure()?;
    let site = Site::new(project::dist(), "/");
    let server = Server::start(site, options.port).map_err(|_| taken(options.port))?;
    let url = server.url();
    println!("Prime Time is at {url} (Ctrl-C ends it)");
    if options.open {
        open(&url);
    }
    wait_for_the_end()?;
    drop(server);
    println!("\nPrime Time has ended.");
    Ok(())
}

impl Options {
    fn read(args: &[String]) -> Outcome<Self> {
        let mut options = Self {
            port: 8080,
            open: false,
        };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--open" => options.open = true,
                "--port" => options.port = port(args.next())?,
                other => match other.strip_prefix("--port=") {
                    Some(value) => options.port = port(Some(&value.to_owned()))?,
                    None => {
                        return Err(Fault::new(format!(
                            "serve: {other:?} is not an option; there are --port N and --open"
                        )));
                    }
                },
            }
        }
        Ok(options)
    }
}

fn port(value: Option<&String>) -> Outcome<u16> {
    value
        .and_then(|v| v.parse().ok())
        .ok_or_else(|| Fault::new("serve: --port takes a number from 0 to 65535 (0: any free one)"))
}

fn check_port(port: u16) -> Outcome {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(why) if why.kind() == std::io::ErrorKind::AddrInUse => Err(taken(port)),
        Err(why) => Err(Fault::new(format!(
            "port {port} on 127.0.0.1 cannot be used ({why}); choose another: `cargo xtask serve \
             --port 8080`"
        ))),
    }
}

fn taken(port: u16) -> Fault {
    let free = (port..=u16::MAX)
        .skip(1)
        .find(|p| TcpListener::bind((Ipv4Addr::LOCALHOST, *p)).is_ok())
        .unwrap_or(0);
    Fault::new(format!(
        "port {port} on 127.0.0.1 is taken by another program; choose another: `cargo xtask serve \
         --port {free}`"
    ))
}

fn open(url: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let started = call::find(opener).is_some_and(|p| Command::new(p).arg(url).spawn().is_ok());
    if !started {
        say::done(format!(
            "no {opener} here; open {url} in a browser yourself"
        ));
    }
}

fn wait_for_the_end() -> Outcome {
    let (end, ended) = mpsc::channel();
    ctrlc::set_handler(move || {
        let _ = end.send(());
    })
    .while_doing(|| "listen for Ctrl-C".to_owned())?;
    ended.recv().while_doing(|| "wait for Ctrl-C".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(args: &[&str]) -> Outcome<Options> {
        let args: Vec<String> = args.iter().map(|a| (*a).to_owned()).collect();
        Options::read(&args)
    }

    #[test]
    fn options_are_read_in_both_spellings() {
        assert_eq!(
            read(&[]).unwrap(),
            Options {
                port: 8080,
                open: false
            }
        );
        let asked = Options {
            port: 9000,
            open: true,
        };
        assert_eq!(read(&["--port", "9000", "--open"]).unwrap(), asked);
        assert_eq!(read(&["--open", "--port=9000"]).unwrap(), asked);
    }

    #[test]
    fn a_wrong_option_is_named_with_the_right_ones() {
        assert!(
            read(&["--prot"])
                .unwrap_err()
                .to_string()
                .contains("--port N")
        );
        assert!(read(&["--port", "70000"]).is_err() && read(&["--port"]).is_err());
    }

    #[test]
    fn a_taken_port_is_refused_with_a_free_one() {
        let holder = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = holder.local_addr().unwrap().port();
        let fault = check_port(port).unwrap_err().to_string();
        assert!(
            fault.contains("is taken") && fault.contains("--port"),
            "{fault}"
        );
    }
}
