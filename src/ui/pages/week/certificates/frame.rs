//! What is drawn round a certificate, in millimetres of its page. Colour and thickness are the style
//! sheet's, which draws lines only where ink is saved.

use std::fmt::Write;

use yew::prelude::*;

use crate::honours::{Design, Face, Ink};

/// The drawing that all pages share; each refers to it by [`framed`], so that three hundred of them
/// weigh no more than one.
pub fn frames(face: &Face) -> Html {
    let (w, h) = face.size();
    let drawn = match face.design {
        Design::Circuit => circuit(w, h),
        Design::Engraved => engraved(w, h),
        Design::Pulse => pulse(w, h),
    };
    html! {
        <svg class="defs" aria-hidden="true" focusable="false">
            <defs>
                <linearGradient id="paper-flow">
                    <stop class="paper-venous" offset=".06" />
                    <stop class="paper-arterial" offset=".94" />
                </linearGradient>
                <linearGradient id="paper-rise" x1="0" y1="1" x2="0" y2="0">
                    <stop class="paper-venous" offset=".05" />
                    <stop class="paper-arterial" offset=".95" />
                </linearGradient>
                <symbol id="frame" viewBox={format!("0 0 {w} {h}")}>
                    // Here, since what stands further out is not seen from where it is used.
                    <g data-ink={ink(face.ink)}>{ drawn }</g>
                </symbol>
            </defs>
        </svg>
    }
}

/// The style sheet's word.
pub fn ink(ink: Ink) -> &'static str {
    match ink {
        Ink::Colour => "colour",
        Ink::Saving => "saving",
    }
}

/// The drawing on one page.
pub fn framed(face: &Face) -> Html {
    let (w, h) = face.size();
    html! {
        <svg class="cert-frame" viewBox={format!("0 0 {w} {h}")} aria-hidden="true" focusable="false">
            <use href="#frame" />
        </svg>
    }
}

const HEART: &str = "M0 5.4C-9.6 -1.2 -6.4 -8.4 0 -4C6.4 -8.4 9.6 -1.2 0 5.4Z";

/// A loop of tubing with the heart at its top and the roller pump at its foot.
fn circuit(w: f64, h: f64) -> Html {
    let tube = loop_path(w, h, 13.0, 11.0);
    let at = |x: f64, y: f64| format!("translate({x} {y})");
    let (middle, foot) = (w / 2.0, h - 13.0);
    html! {
        <>
            <path class="fr-wall" d={tube.clone()} />
            <path class="fr-tube" d={tube.clone()} />
            <path class="fr-shine" d={tube} />
            <path class="fr-line" d={loop_path(w, h, 19.0, 6.5)} />
            <path class="fr-hair" d={loop_path(w, h, 20.4, 5.4)} />
            <g transform={at(middle, 13.0)}>
                <rect class="fr-paper" x="-14" y="-9.5" width="28" height="19" />
                <path class="fr-cap" d="M-14 -3V3M14 -3V3" />
                <path class="fr-heart" d={HEART} transform="scale(1.18)" />
            </g>
            <g transform={at(middle, foot)}>
                <circle class="fr-paper" r="10.5" />
                <circle class="fr-line" r="8.6" />
                <path class="fr-tube is-thin" d="M-12 0H-6.2A6.2 6.2 0 1 1 6.2 0H12" />
                <path class="fr-line" d="M-5 3.6L5 -3.6" />
                <circle class="fr-solid" r="1.5" />
                <circle class="fr-solid" cx="-4.5" cy="3.2" r="1.5" />
                <circle class="fr-solid" cx="4.5" cy="-3.2" r="1.5" />
            </g>
        </>
    }
}

/// Woven waves on all sides, with a rosette in each corner.
fn engraved(w: f64, h: f64) -> Html {
    const EDGE: f64 = 14.0;
    const CORNER: f64 = 8.0;
    let (across, down) = (w - 2.0 * (EDGE + CORNER), h - 2.0 * (EDGE + CORNER));
    let begin = EDGE + CORNER;
    let corners = [
        (EDGE, EDGE),
        (w - EDGE, EDGE),
        (EDGE, h - EDGE),
        (w - EDGE, h - EDGE),
    ];
    let mut sides = String::new();
    for (amplitude, phase) in [(3.4, 1.0), (3.4, -1.0), (1.7, 1.0), (1.7, -1.0)] {
        for y in [EDGE, h - EDGE] {
            sides += &wave(begin, y, across, amplitude * phase, false);
        }
        for x in [EDGE, w - EDGE] {
            sides += &wave(x, begin, down, amplitude * phase, true);
        }
    }
    html! {
        <>
            <path class="fr-wave" d={sides} />
            <path class="fr-line" d={loop_path(w, h, 8.6, 2.0)} />
            <path class="fr-hair" d={loop_path(w, h, 20.0, 0.0)} />
            <path class="fr-line" d={notched(w, h, 22.0, 7.0)} />
            { for corners.into_iter().enumerate().map(|(n, (x, y))| html! {
                <g key={n} transform={format!("translate({x} {y})")}>
                    { for (0..12).map(|turn| html! {
                        <ellipse key={turn} class="fr-wave" rx="7.4" ry="2.5" transform={format!("rotate({})", turn * 15)} />
                    }) }
                    <circle class="fr-paper" r="3.4" />
                    <path class="fr-heart" d={HEART} transform="scale(.36)" />
                </g>
            }) }
        </>
    }
}

/// A band at the side with the beats of an artery, and one beat more across the foot.
fn pulse(w: f64, h: f64) -> Html {
    const LEFT: f64 = 10.0;
    const WIDTH: f64 = 24.0;
    let (top, high) = (10.0, h - 20.0);
    let beats = 5.0;
    let each = (high - 16.0) / beats;
    let line = |offset: f64, reach: f64| {
        let mut path = format!("M{:.2} {:.2}", LEFT + offset, h - 18.0);
        for beat in 0..5 {
            let foot = h - 18.0 - f64::from(beat) * each;
            path += &beat_up(LEFT + offset, foot, each, reach);
        }
        path
    };
    let foot = h - 15.0;
    let trace = format!(
        "M{:.2} {foot:.2}H{:.2}{}H{:.2}",
        LEFT + WIDTH + 8.0,
        w - 62.0,
        beat_on(w - 62.0, foot, 30.0, 11.0),
        w - 12.0
    );
    html! {
        <>
            <rect class="fr-band" x={LEFT.to_string()} y={top.to_string()} width={WIDTH.to_string()}
                height={format!("{high:.2}")} rx="4" />
            <path class="fr-beat is-far" d={line(5.0, 7.0)} />
            <path class="fr-beat is-near" d={line(6.5, 9.5)} />
            <path class="fr-beat" d={line(8.0, 12.0)} />
            <path class="fr-trace" d={trace} />
            <path class="fr-hair" d={format!("M{:.2} 10H{:.2}A4 4 0 0 1 {:.2} 14V{:.2}", LEFT + WIDTH + 8.0, w - 14.0, w - 10.0, h - 28.0)} />
        </>
    }
}

/// A rectangle with round corners, so far from all edges.
fn loop_path(w: f64, h: f64, inset: f64, r: f64) -> String {
    let (right, foot) = (w - inset, h - inset);
    let (a, b) = (inset + r, inset);
    format!(
        "M{a:.2} {b:.2}H{:.2}A{r} {r} 0 0 1 {right:.2} {a:.2}V{:.2}A{r} {r} 0 0 1 {:.2} \
         {foot:.2}H{a:.2}A{r} {r} 0 0 1 {b:.2} {:.2}V{a:.2}A{r} {r} 0 0 1 {a:.2} {b:.2}Z",
        right - r,
        foot - r,
        right - r,
        foot - r,
    )
}

/// A rectangle whose corners are bitten off.
fn notched(w: f64, h: f64, inset: f64, r: f64) -> String {
    let (right, foot) = (w - inset, h - inset);
    let (a, b) = (inset + r, inset);
    format!(
        "M{a:.2} {b:.2}H{:.2}A{r} {r} 0 0 0 {right:.2} {a:.2}V{:.2}A{r} {r} 0 0 0 {:.2} \
         {foot:.2}H{a:.2}A{r} {r} 0 0 0 {b:.2} {:.2}V{a:.2}A{r} {r} 0 0 0 {a:.2} {b:.2}Z",
        right - r,
        foot - r,
        right - r,
        foot - r,
    )
}

/// A wave of whole periods from here on, across or down. A cubic reaches three quarters of where its
/// handles are.
fn wave(x: f64, y: f64, length: f64, amplitude: f64, down: bool) -> String {
    const PERIOD: f64 = 11.0;
    let halves = 2.0 * (length / PERIOD).round().max(1.0);
    let step = length / halves;
    let mut path = format!("M{x:.2} {y:.2}");
    let mut reach = amplitude / 0.75;
    let mut left = halves;
    while left > 0.5 {
        let (one, two) = (step * 0.364, step * 0.636);
        // Into a text, writing cannot fail.
        let _ = if down {
            write!(path, "c{reach:.2} {one:.2} {reach:.2} {two:.2} 0 {step:.3}")
        } else {
            write!(path, "c{one:.2} {reach:.2} {two:.2} {reach:.2} {step:.3} 0")
        };
        reach = -reach;
        left -= 1.0;
    }
    path
}

/// The pressure in an artery over one beat as steps along time and pressure: up, over the top, the
/// notch where the valve closes, and down.
const BEAT: [[(f64, f64); 3]; 5] = [
    [(0.05, 0.0), (0.08, 0.04), (0.10, 0.20)],
    [(0.15, 0.72), (0.18, 1.0), (0.27, 1.0)],
    [(0.36, 1.0), (0.40, 0.66), (0.45, 0.52)],
    [(0.48, 0.46), (0.52, 0.60), (0.57, 0.57)],
    [(0.70, 0.44), (0.80, 0.05), (1.0, 0.0)],
];

fn beat(place: impl Fn(f64, f64) -> (f64, f64)) -> String {
    let mut path = String::new();
    for curve in BEAT {
        path.push('C');
        for (time, pressure) in curve {
            let (x, y) = place(time, pressure);
            // Into a text, writing cannot fail.
            let _ = write!(path, "{x:.2} {y:.2} ");
        }
    }
    path
}

/// A beat from the foot of the page upwards.
fn beat_up(x: f64, y: f64, length: f64, reach: f64) -> String {
    beat(|time, pressure| (x + pressure * reach, y - time * length))
}

/// A beat along the foot.
fn beat_on(x: f64, y: f64, length: f64, reach: f64) -> String {
    beat(|time, pressure| (x + time * length, y - pressure * reach))
}
