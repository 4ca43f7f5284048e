/** What is wrong with the words behind a command, in Dutch: Node tells it in English. */
export function argumentfout(fout: unknown): string {
	const { code, message } = fout as Error & { code?: string };
	const vlag = /'(-[^' ]*)/.exec(message)?.[1] ?? "";
	if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `De vlag ${vlag} ken ik niet.`;
	if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
		return message.includes("does not take an argument")
			? `Achter de vlag ${vlag} hoort niets te staan.`
			: `Achter de vlag ${vlag} hoort iets te staan.`;
	}
	return `Deze opdracht begrijp ik niet: ${message}`;
}
