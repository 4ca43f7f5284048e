/**
 * A refusal is a value, never an exception: only bugs and outages throw.
 * `Reden` is a closed union of Dutch kebab-case words; the door turns it into a Dutch sentence.
 */
export type Result<T, Reden> =
	| { readonly ok: true; readonly waarde: T }
	| { readonly ok: false; readonly reden: Reden };

export const accept = <T>(waarde: T): Result<T, never> => ({ ok: true, waarde });
export const refuse = <Reden>(reden: Reden): Result<never, Reden> => ({ ok: false, reden });
