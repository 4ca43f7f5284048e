import { parseArgs } from "node:util";
import { leesTestpersonen } from "../src/testing/brp/lees-personen.ts";
import { meetControle, type Telling } from "../src/testing/brp/meting.ts";

const procent = (deel: number, geheel: number): string =>
	geheel === 0 ? "-" : `${((100 * deel) / geheel).toFixed(1).replace(".", ",")}%`;

function tel(tellingen: readonly Telling[], oorzaak: string, onbekend: boolean): Telling {
	const som = (veld: (telling: Telling) => number): number => tellingen.reduce((totaal, een) => totaal + veld(een), 0);
	return {
		oorzaak,
		onbekend,
		rijen: som(({ rijen }) => rijen),
		aangenomen: som(({ aangenomen }) => aangenomen),
		gevraagd: som(({ gevraagd }) => gevraagd),
		nietGevonden: som(({ nietGevonden }) => nietGevonden),
		foutAangenomen: som(({ foutAangenomen }) => foutAangenomen),
		exactAangenomen: som(({ exactAangenomen }) => exactAangenomen),
		exactFout: som(({ exactFout }) => exactFout),
	};
}

function regel(telling: Telling): string {
	const { oorzaak, onbekend, rijen, aangenomen, gevraagd, nietGevonden, foutAangenomen, exactAangenomen, exactFout } =
		telling;
	const cellen = onbekend
		? [nietGevonden, gevraagd, foutAangenomen, exactFout]
		: [aangenomen, gevraagd, nietGevonden, foutAangenomen, exactAangenomen, exactFout];
	return `| ${oorzaak} | ${rijen} | ${cellen.map((aantal) => procent(aantal, rijen)).join(" | ")} |`;
}

/** An extract from a file instead of the made-up one. Who has no address there is left out: that is a second deviation. */
function leesUittreksel(pad: string | undefined, gemeente: string) {
	if (pad === undefined) return {};
	const alle = leesTestpersonen(pad);
	const personen = alle.filter(({ huisnummer }) => huisnummer !== "");
	console.log(`Uittreksel ${pad}: ${alle.length - personen.length} mensen zonder adres zijn weggelaten.`);
	return { personen, gemeente };
}

/**
 * Every cause of mismatch, the check beside exact comparison. Same numbers on every machine. With `--register FILE --gemeente
 * CODE` the same causes on the people of an extract (columns of `brp-controle`).
 */
export async function run(args: readonly string[] = []): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: { register: { type: "string" }, gemeente: { type: "string", default: "0518" } },
	});
	const { tellingen, personen } = await meetControle(leesUittreksel(values.register, values.gemeente));
	const bekend = tellingen.filter(({ onbekend }) => !onbekend);
	const onbekend = tellingen.filter((telling) => telling.onbekend);
	console.log(`Register: ${personen} ${values.register ? "" : "verzonnen "}personen.\n`);
	console.log("Inwoners die in het register staan\n");
	console.log(
		"| Oorzaak | Rijen | Aangenomen | Gevraagd | Gemist | Fout aangenomen | Exact: aangenomen | Exact: fout |",
	);
	console.log("|---|--:|--:|--:|--:|--:|--:|--:|");
	for (const telling of [...bekend.filter(({ rijen }) => rijen > 0), tel(bekend, "**Samen**", false)])
		console.log(regel(telling));
	console.log("\nMensen die niet in het register staan\n");
	console.log("| Wie | Rijen | Niet gevonden | Gevraagd | Fout aangenomen | Exact: fout |");
	console.log("|---|--:|--:|--:|--:|--:|");
	for (const telling of [...onbekend, tel(onbekend, "**Samen**", true)]) console.log(regel(telling));
}
