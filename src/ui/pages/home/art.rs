use yew::prelude::*;

/// A circuit: from the patient by the reservoir, the pump and the oxygenator back to the patient.
pub fn art() -> Html {
    html! {
        <svg class="home-art" viewBox="0 0 760 560" aria-hidden="true" focusable="false">
            <path class="art-wall" d="M20 90H180V170M210 380V470H330M470 470H560V300M560 120V60H740" />
            <path class="art-tube" d="M20 90H180V170M210 380V470H330M470 470H560V300M560 120V60H740" />
            <path class="art-shine" d="M20 85H176M330 465H214M475 465H556M566 55H740" />
            <path class="art-flow" d="M20 90H180V170M210 380V470H330M470 470H560V300M560 120V60H740" />
            <path class="art-body" d="M110 190H310V310C310 345 250 350 240 372V384H180V372C170 350 110 345 110 310Z" />
            <path d="M114 250q24-10 48 0t48 0 48 0 48 0V310C306 342 248 346 237 370V380H183V370C172 346 114 342 114 310Z" fill="url(#flow)" />
            <rect class="art-solid" x="96" y="170" width="228" height="22" rx="8" />
            <path class="art-shine" d="M128 215V300" />
            <path class="art-line" d="M310 220h-26M310 245h-16M310 270h-26M310 295h-16" />
            <circle class="art-body" cx="400" cy="460" r="88" />
            <path class="art-tube" d="M330 470A70 70 0 1 1 470 470" />
            <g class="art-rotor">
                <circle cx="400" cy="460" r="70" fill="none" />
                <path class="art-line" d="M344 460H456" />
                <circle class="art-solid" cx="346" cy="460" r="15" />
                <circle class="art-solid" cx="454" cy="460" r="15" />
                <circle class="art-body" cx="400" cy="460" r="16" />
            </g>
            <rect class="art-body" x="500" y="120" width="120" height="180" rx="18" />
            <path d="M520 150v120M540 150v120M560 150v120M580 150v120M600 150v120" stroke="url(#flow)" stroke-width="9" stroke-linecap="round" fill="none" />
            <rect class="art-solid" x="490" y="112" width="140" height="18" rx="8" />
            <rect class="art-solid" x="490" y="290" width="140" height="18" rx="8" />
        </svg>
    }
}
