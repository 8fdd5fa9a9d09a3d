//! x
mod docs;
mod output;
fn main() {
    let _ = (docs::Docs::read, output::check, output::write, docs::locate);
}
