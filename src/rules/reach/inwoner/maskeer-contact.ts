/**
 * A number or address so that its owner knows which one it is, and who looks over the shoulder does not learn it:
 * "06 •• 78", "j••@g••.nl". Data minimisation (AVG article 5).
 */
export function maskeerContact(waarde: string): string {
	const [voor = "", na] = waarde.split("@");
	if (na !== undefined) return `${voor[0] ?? ""}••@${na[0] ?? ""}••${na.slice(na.lastIndexOf("."))}`;
	const begin = waarde.startsWith("+31") ? `0${waarde.slice(3, 4)}` : waarde.slice(0, 3);
	return `${begin} •• ${waarde.slice(-2)}`;
}
