// What joins emoji to one stays; signs that move a cursor, colour a terminal, turn a line around or end it do not, nor do those that nobody sees.
const STEERING =
  /(\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)+)|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Shows a text as others gave it on one line, its steering signs by their numbers: a name must not clear the screen, nor look like two. */
export function printable(text: string): string {
  return text.replace(STEERING, (sign, joined?: string) => joined ?? `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
