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

/** Every cause of mismatch, the check beside exact comparison. Same numbers on every machine. */
export async function run(): Promise<void> {
	const { tellingen, personen } = await meetControle();
	const bekend = tellingen.filter(({ onbekend }) => !onbekend);
	const onbekend = tellingen.filter((telling) => telling.onbekend);
	console.log(`Register: ${personen} verzonnen personen.\n`);
	console.log("Inwoners die in het register staan\n");
	console.log(
		"| Oorzaak | Rijen | Aangenomen | Gevraagd | Gemist | Fout aangenomen | Exact: aangenomen | Exact: fout |",
	);
	console.log("|---|--:|--:|--:|--:|--:|--:|--:|");
	for (const telling of [...bekend, tel(bekend, "**Samen**", false)]) console.log(regel(telling));
	console.log("\nMensen die niet in het register staan\n");
	console.log("| Wie | Rijen | Niet gevonden | Gevraagd | Fout aangenomen | Exact: fout |");
	console.log("|---|--:|--:|--:|--:|--:|");
	for (const telling of [...onbekend, tel(onbekend, "**Samen**", true)]) console.log(regel(telling));
}
