/** A mistake of whoever asked. The message names the argument, its value and what was expected; it is shown as it stands. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** graphql-js copies these to the error that the reader gets. */
  readonly extensions: { readonly code: string };

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.extensions = { code };
  }
}

export const badInput = (message: string): UserError => new UserError('BAD_USER_INPUT', message);
