/** What was said or logged, without the numbers that chance makes: ids and ports, where any four digits may stand. */
export function withoutIds(what: unknown): string {
  const text = typeof what === 'string' ? what : JSON.stringify(what);
  return text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/("port":|127\.0\.0\.1:)\d+/g, '$1port');
}
