//! Strings of JSON.

/// Appends a string in quotes.
pub(super) fn write_string(text: &str, out: &mut Vec<u8>) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    let mut rest = text.as_bytes();
    loop {
        let (clean, tail) = rest.split_at(clean_prefix(rest));
        out.extend_from_slice(clean);
        let Some((sign, tail)) = tail.split_first() else { break };
        write_escape(*sign, out);
        rest = tail;
    }
    out.push(b'"');
}

/// The number of bytes before the first that has to be escaped: quotes, backslashes and control characters.
fn clean_prefix(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES * 128;
    let (words, _) = bytes.as_chunks::<8>();
    let mut clean = 0;
    for word in words {
        let word = u64::from_ne_bytes(*word);
        // Whether some byte of a word is zero, or less than 32, can be told without looking at each.
        let zero = |word: u64| word.wrapping_sub(ONES) & !word;
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let quote = zero(word ^ (ONES * u64::from(b'"')));
        let backslash = zero(word ^ (ONES * u64::from(b'\\')));
        if (control | quote | backslash) & HIGH != 0 {
            break;
        }
        clean += 8;
    }
    let rest = bytes.get(clean..).unwrap_or_default();
    clean + rest.iter().position(|byte| matches!(byte, 0..0x20 | b'"' | b'\\')).unwrap_or(rest.len())
}

#[cold]
fn write_escape(byte: u8, out: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let short = match byte {
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        0x08 => b'b',
        0x0C => b'f',
        b'"' | b'\\' => byte,
        _ => {
            let digit = |number: u8| HEX[usize::from(number & 15)];
            out.extend([b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte)]);
            return;
        }
    };
    out.extend([b'\\', short]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_written_as_serde_json_writes_them() {
        let mut texts: Vec<String> = (0..=0x100_u32).filter_map(char::from_u32).map(String::from).collect();
        for place in 0..20 {
            for sign in ["\"", "\\", "\n", "\u{1}", "ü", "\u{7f}", "日", "!", "\u{0}"] {
                let plain = "abcdefghijklmnopqrst";
                texts.push(format!("{}{sign}{}", &plain[..place], &plain[place..]));
                texts.push(format!("{}{sign}", &plain[..place]));
            }
        }
        for text in texts {
            let mut out = Vec::new();
            write_string(&text, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&text).unwrap());
        }
    }
}
