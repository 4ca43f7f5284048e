import type { FastifyInstance } from "fastify";
import { mag } from "../../../rules/account/rollen.ts";
import { TAALNAMEN_NL } from "../../../rules/reach/tekst/taalnamen.ts";
import { DOELGROEPEN, TALEN, TEKSTSOORTEN } from "../../../rules/reach/tekst/tekst.ts";
import { listTeksten, type Tekstregel } from "../../../steps/reach/teksten/list-teksten.ts";
import { Filterbalk, Paginering } from "../../../ui/delen/bladeren.tsx";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Leeg } from "../../../ui/delen/vlak.tsx";
import { readNummer, toOpties } from "../formulier.ts";
import { sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { doe, LEZEN } from "./delen.ts";
import { DOELGROEPNAMEN, SOORTNAMEN, TEKSTKANALEN, tekstAdres, zegTekst } from "./woorden.ts";

const PER_PAGINA = 25;

type Vraag = Partial<Record<"q" | "soort" | "kanaal" | "doelgroep" | "taal" | "pagina", string>>;

/** Dutch, unless somebody asks for another language or for all of them. */
const taalVan = (vraag: Vraag): string => vraag.taal ?? "nl";

function kies(regels: readonly Tekstregel[], vraag: Vraag): readonly Tekstregel[] {
	const zoek = (vraag.q ?? "").trim().toLowerCase();
	const past = (gekozen: string | undefined, waarde: string) => !gekozen || gekozen === waarde;
	return regels.filter(
		(regel) =>
			past(vraag.soort, regel.soort) &&
			past(vraag.kanaal, regel.kanaal) &&
			past(vraag.doelgroep, regel.doelgroep) &&
			past(taalVan(vraag), regel.taal) &&
			(zoek === "" || `${zegTekst(regel)} ${regel.onderwerp ?? ""} ${regel.inhoud}`.toLowerCase().includes(zoek)),
	);
}

function lijstAdres(vraag: Vraag, pagina: number): string {
	const velden = Object.entries({ ...vraag, pagina: String(pagina) }).filter(
		(veld): veld is [string, string] => veld[1] !== undefined && (veld[1] !== "" || veld[0] === "taal"),
	);
	return `/teksten?${new URLSearchParams(velden)}`;
}

/** Where it comes from: the ready set, or the gemeente. */
const herkomst = ({ versie }: Tekstregel): string =>
	versie === null ? "Nog geen tekst" : versie === 0 ? "Klare tekst" : `Eigen tekst, versie ${versie}`;

/** "Beste {aanhef}, Ik ben…": the first words, so that one sees which text it is. */
const begin = (inhoud: string): string => {
	const regel = inhoud.replace(/\s+/g, " ");
	return regel.length > 60 ? `${regel.slice(0, 60).replace(/\S*$/, "")}…` : regel;
};

/** "/teksten": every text, searched and filtered in the address. */
export function registerLijst(server: FastifyInstance, delen: Werkplekdelen): void {
	server.get<{ Querystring: Vraag }>("/teksten", { config: LEZEN }, async (request, reply) => {
		const vraag = request.query;
		const alle = await doe(delen, request, ({ trx, gemeenteId, gebruikerId }) =>
			listTeksten(trx, gemeenteId, gebruikerId),
		);
		const gekozen = kies(alle, vraag);
		const bladen = Math.max(1, Math.ceil(gekozen.length / PER_PAGINA));
		const blad = Math.min(readNummer(vraag.pagina) ?? 1, bladen);
		const wachten = alle.filter(({ bezig }) => bezig === "ter-publicatie").length;
		const schrijft = mag(request.gebruiker.rol, "teksten-schrijven");
		return sendPagina(request, reply, {
			titel: "Teksten",
			ondertitel: `${gekozen.length} van ${alle.length} teksten${wachten > 0 ? `, ${wachten} ${wachten === 1 ? "wacht" : "wachten"} op publicatie` : ""}`,
			inhoud: (
				<>
					<p>
						Dit krijgen inwoners te lezen en te horen. Een klare tekst hoort bij Voordeur.{" "}
						{schrijft
							? "Je kunt er een eigen tekst voor schrijven. Een collega leest mee en publiceert."
							: "Jouw coördinator kan er een eigen tekst voor schrijven. Jij kunt meelezen en publiceren."}
					</p>
					<Filterbalk actie="/teksten" wisHref="/teksten" naam="Kies teksten">
						<Veld naam="q" label="Zoek" type="search" breedte="middel" waarde={vraag.q} />
						<Keuzeveld
							naam="soort"
							label="Waarvoor"
							leeg="Alles"
							opties={toOpties(SOORTNAMEN, TEKSTSOORTEN)}
							waarde={vraag.soort}
						/>
						<Keuzeveld
							naam="kanaal"
							label="Kanaal"
							leeg="Alle"
							breedte="kort"
							opties={toOpties({}, TEKSTKANALEN)}
							waarde={vraag.kanaal}
						/>
						<Keuzeveld
							naam="doelgroep"
							label="Voor wie"
							leeg="Alle doelgroepen"
							opties={toOpties(DOELGROEPNAMEN, DOELGROEPEN)}
							waarde={vraag.doelgroep}
						/>
						<Keuzeveld
							naam="taal"
							label="Taal"
							leeg="Alle"
							breedte="kort"
							opties={toOpties(TAALNAMEN_NL, TALEN)}
							waarde={taalVan(vraag)}
						/>
					</Filterbalk>
					<Tabel
						bijschrift="Teksten"
						bijschriftVerborgen
						rijen={gekozen.slice((blad - 1) * PER_PAGINA, blad * PER_PAGINA)}
						rijSleutel={tekstAdres}
						leeg={<Leeg titel="Geen teksten gevonden">Zoek met minder woorden, of kies bij een filter "alle".</Leeg>}
						kolommen={[
							{ kop: "Tekst", rijkop: true, cel: (rij) => <a href={tekstAdres(rij)}>{zegTekst(rij)}</a> },
							{ kop: "Taal", cel: (rij) => TAALNAMEN_NL[rij.taal] },
							{ kop: "Begin", cel: (rij) => <Gedempt>{rij.onderwerp ?? begin(rij.inhoud)}</Gedempt> },
							{
								kop: "Geldt nu",
								cel: (rij) => (
									<>
										{herkomst(rij)}{" "}
										{rij.bezig === "ter-publicatie" && <Statusmerk soort="info">Wacht op publicatie</Statusmerk>}
										{rij.bezig === "concept" && <Statusmerk>Jouw concept</Statusmerk>}
									</>
								),
							},
						]}
					/>
					<Paginering
						huidig={blad}
						aantal={bladen}
						href={(pagina) => lijstAdres(vraag, pagina)}
						naam="Bladzijden met teksten"
					/>
				</>
			),
		});
	});
}
