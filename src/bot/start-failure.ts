/** Why the bot could not start, in one Swedish line for whoever started it. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
