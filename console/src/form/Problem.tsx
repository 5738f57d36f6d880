/** What is wrong with what stands above it. */
export function Problem({ id, text }: { id?: string; text?: string | undefined }) {
  return text ? (
    <p className="form-problem" id={id} role="alert">
      {text}
    </p>
  ) : null;
}
