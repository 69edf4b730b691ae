/** The function with its last answer kept: called again with the same arguments, it does not compute again. */
export function remembered<Input extends readonly unknown[], Answer>(
  compute: (...input: Input) => Answer
): (...input: Input) => Answer {
  let last: { readonly input: Input; readonly answer: Answer } | undefined;
  return (...input) => {
    const known = last?.input.every((value, index) => Object.is(value, input[index]));
    if (!last || !known) last = { input, answer: compute(...input) };
    return last.answer;
  };
}
