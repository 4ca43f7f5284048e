/** A value that travels with a form, such as the token against cross-site requests. */
export function Verborgen({ naam, waarde }: { naam: string; waarde: string }) {
	return <input type="hidden" name={naam} value={waarde} />;
}
