//! The text as it will be, on the screen and on paper.

use yew::prelude::*;

use crate::press::{Block, Document, Span};
use crate::text::press::texts as words;

pub fn sheet(document: &Document) -> Html {
    html! {
        <article class="press-sheet" aria-labelledby="text-part">
            { for document.blocks.iter().enumerate().map(|(n, block)| block_view(n, block)) }
            { sources(document) }
        </article>
    }
}

fn block_view(n: usize, block: &Block) -> Html {
    match block {
        Block::Title(text) => {
            html! { <h3 key={n} class="sheet-title" dir="auto">{ text.clone() }</h3> }
        }
        Block::Heading(text) => html! { <h4 key={n}>{ text.clone() }</h4> },
        Block::Paragraph(spans) => html! {
            <p key={n} dir="auto">{ for spans.iter().enumerate().map(|(n, span)| span_view(n, span)) }</p>
        },
        Block::Quote(said, by) => html! {
            <blockquote key={n}>
                <p dir="auto">{ format!("“{said}”") }</p>
                <footer dir="auto">{ by.clone() }</footer>
            </blockquote>
        },
        Block::Lines(lines) => html! {
            <p key={n} class="sheet-lines">
                { for lines.iter().enumerate().map(|(n, line)| html! { <span key={n} dir="auto">{ line.clone() }</span> }) }
            </p>
        },
        Block::Post {
            to,
            words: post,
            length,
            most,
        } => html! {
            <div key={n} class="sheet-post">
                <h4>{ to.clone() }</h4>
                <p class="sheet-words" dir="auto">{ post.clone() }</p>
                <p class="hint">{ words::length(*length, *most) }</p>
            </div>
        },
    }
}

fn span_view(n: usize, span: &Span) -> Html {
    match span {
        Span::Words(text) => html! { <span key={n}>{ text.clone() }</span> },
        Span::Gap(name) => html! { <mark key={n}>{ format!("[{name}]") }</mark> },
        Span::Source(number) => html! { <sup key={n}>{ format!("[{number}]") }</sup> },
    }
}

fn sources(document: &Document) -> Html {
    if document.sources.is_empty() {
        return html! { <span key="sources" hidden=true></span> };
    }
    html! {
        <section key="sources" class="sheet-sources">
            <h4>{ document.sources_head.clone() }</h4>
            <ol>
                { for document.sources.iter().enumerate().map(|(n, source)| html! {
                    <li key={n}>{ source.clone() }</li>
                }) }
            </ol>
        </section>
    }
}
