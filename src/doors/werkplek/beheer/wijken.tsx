import { stringify } from "csv-stringify/sync";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { countWijken, listPostcodewijken, listWijken, type Wijktelling } from "../../../steps/beheer/queries.ts";
import type { Wijkfout } from "../../../steps/beheer/read-wijkregels.ts";
import { replaceWijken } from "../../../steps/beheer/replace-wijken.ts";
import { Bestandsveld } from "../../../ui/delen/bestandsveld.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { readUpload } from "../formulier.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Beheertabs } from "./tabs.tsx";

interface Uitslag {
	readonly veld?: string;
	readonly fouten?: readonly Wijkfout[];
	readonly aantalFouten?: number;
}

const aantal = (getal: number, een: string, meer: string) =>
	`${getal.toLocaleString("nl-NL")} ${getal === 1 ? een : meer}`;
const zeg = (telling: Wijktelling) =>
	`${aantal(telling.postcodes, "postcode", "postcodes")} in ${aantal(telling.wijken, "wijk", "wijken")}`;

function Fouten({ fouten, totaal }: { fouten: readonly Wijkfout[]; totaal: number }) {
	return (
		<Tabel
			bijschrift={
				totaal > fouten.length
					? `De eerste ${fouten.length} van ${totaal} regels die niet kloppen`
					: `${aantal(totaal, "regel die niet klopt", "regels die niet kloppen")}`
			}
			rijen={fouten}
			rijSleutel={(fout) => String(fout.regel)}
			kolommen={[
				{ kop: "Regel", rijkop: true, cel: (fout) => fout.regel },
				{ kop: "Wat er niet klopt", cel: (fout) => fout.uitleg },
			]}
		/>
	);
}

function Uploadformulier({ reply, uitslag, vol }: { reply: FastifyReply; uitslag: Uitslag; vol: boolean }) {
	const { veld, fouten = [], aantalFouten = 0 } = uitslag;
	return (
		<form method="post" action="/beheer/wijken" encType="multipart/form-data">
			{csrfVeld(reply)}
			{aantalFouten > 0 && (
				<Foutenoverzicht
					titel="De tabel is niet vervangen"
					fouten={[{ tekst: "Verbeter de regels hieronder in je bestand en kies het opnieuw. Er is niets gewijzigd." }]}
				/>
			)}
			{aantalFouten > 0 && <Fouten fouten={fouten} totaal={aantalFouten} />}
			<Bestandsveld
				naam="bestand"
				label="Bestand met wijken"
				uitleg="CSV, Excel of OpenDocument met de kolommen postcode, wijk en (als je wilt) buurt. Een postcode is 6041AC of alleen 6041; de langste die past geldt."
				soorten=".csv,.xlsx,.ods,.txt"
				verplicht
				fout={veld}
			/>
			<Knoppenrij>
				<Knop soort="primair">{vol ? "Vervang de hele tabel" : "Lees in"}</Knop>
			</Knoppenrij>
		</form>
	);
}

/** "/beheer/wijken": the postcode table, read in as a whole and given back as a file. */
export function registerWijken(server: FastifyInstance, delen: Werkplekdelen): void {
	const { databank, lezer } = delen;
	const config = { recht: "wijken" } as const;

	const toon = async (request: FastifyRequest, reply: FastifyReply, uitslag: Uitslag = {}) => {
		const { gemeenteId, rol } = request.gebruiker;
		const { telling, wijken } = await request.lees(async (trx) => ({
			telling: await countWijken(trx, gemeenteId),
			wijken: await listWijken(trx, gemeenteId),
		}));
		return sendPagina(request, reply, {
			titel: "Wijken",
			status: uitslag.veld || uitslag.aantalFouten ? 422 : 200,
			scripts: ["sleepvak"],
			inhoud: (
				<>
					<Beheertabs rol={rol} huidig="/beheer/wijken" />
					<Sectie titel="Tabel inlezen">
						<Uploadformulier reply={reply} uitslag={uitslag} vol={telling.postcodes > 0} />
					</Sectie>
					{telling.postcodes === 0 ? (
						<Leeg titel="Nog geen wijken">
							Zonder wijktabel werkt alles, maar kun je bij Vandaag niet op wijk kiezen. Het CBS heeft een lijst van
							postcodes met wijken en buurten.
						</Leeg>
					) : (
						<Sectie
							titel="Wijken nu"
							aantal={zeg(telling)}
							actie={
								<Knop href="/beheer/wijken/bestand.csv" download>
									Download
								</Knop>
							}
						>
							<Tabel
								bijschrift="Wijken met hun aantal postcodes"
								bijschriftVerborgen
								rijen={wijken}
								rijSleutel={(rij) => rij.wijk}
								kolommen={[
									{ kop: "Wijk", rijkop: true, cel: (rij) => rij.wijk },
									{ kop: "Postcodes", getal: true, cel: (rij) => rij.postcodes.toLocaleString("nl-NL") },
								]}
							/>
						</Sectie>
					)}
				</>
			),
		});
	};

	server.get("/beheer/wijken", { config }, (request, reply) => toon(request, reply));
	server.post("/beheer/wijken", { config }, async (request, reply) => {
		const upload = readUpload(request.body, "bestand");
		if (!upload) return toon(request, reply, { veld: "Kies een bestand." });
		const uitkomst = await replaceWijken(databank, request.dader, lezer, upload);
		if (uitkomst.soort === "onleesbaar") return toon(request, reply, { veld: uitkomst.uitleg });
		if (uitkomst.soort === "fouten") return toon(request, reply, uitkomst);
		const { voor, na } = uitkomst;
		return redirectMetMelding(reply, "/beheer/wijken", {
			soort: "goed",
			tekst: `De wijktabel heeft nu ${zeg(na)}${voor.postcodes > 0 ? ` (daarvoor ${zeg(voor)})` : ""}. Nieuwe zaken krijgen deze wijken.`,
		});
	});

	server.get("/beheer/wijken/bestand.csv", { config }, async (request, reply) => {
		const { gemeenteId } = request.gebruiker;
		const rijen = await request.lees((trx) => listPostcodewijken(trx, gemeenteId));
		const csv = stringify(rijen, {
			header: true,
			columns: ["postcode", "wijk", "buurt"],
			delimiter: ";",
			bom: true,
			record_delimiter: "windows",
			escape_formulas: true,
		});
		return reply
			.header("content-disposition", 'attachment; filename="wijken.csv"')
			.header("cache-control", "no-store")
			.type("text/csv; charset=utf-8")
			.send(csv);
	});
}
