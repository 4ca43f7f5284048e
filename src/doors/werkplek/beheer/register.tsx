import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Registerfout, readRegisterstand, replaceRegister } from "../../../steps/verify/replace-register.ts";
import { Bestandsveld } from "../../../ui/delen/bestandsveld.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Foutenoverzicht, Melding } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Leeg, Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";
import { readUpload } from "../formulier.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import { formatMoment } from "../tijd.ts";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Beheertabs } from "./tabs.tsx";

interface Uitslag {
	readonly veld?: string;
	readonly fouten?: readonly Registerfout[];
	readonly aantalFouten?: number;
	/** False: nothing was replaced. */
	readonly vervangen?: boolean;
}

const zegPersonen = (aantal: number) => (aantal === 1 ? "1 persoon" : `${aantal.toLocaleString("nl-NL")} personen`);
const zegRegels = (aantal: number) => (aantal === 1 ? "1 regel" : `${aantal.toLocaleString("nl-NL")} regels`);

function Fouten({ uitslag }: { uitslag: Uitslag }) {
	const { fouten = [], aantalFouten = 0, vervangen } = uitslag;
	if (aantalFouten === 0) return null;
	const meer =
		aantalFouten > fouten.length
			? `De eerste ${fouten.length} van ${zegRegels(aantalFouten)}`
			: zegRegels(aantalFouten);
	return (
		<>
			{vervangen ? (
				<Melding>
					{`${zegRegels(aantalFouten)} ${aantalFouten === 1 ? "is" : "zijn"} overgeslagen. Een signaal over zo iemand komt op de lijst Uitval.`}
				</Melding>
			) : (
				<Foutenoverzicht
					titel="Het uittreksel is niet vervangen"
					fouten={[{ tekst: "Te veel regels kloppen niet. Kijk of dit het goede bestand is. Er is niets gewijzigd." }]}
				/>
			)}
			<Tabel
				bijschrift={`${meer} die niet ${aantalFouten === 1 ? "klopt" : "kloppen"}`}
				rijen={fouten}
				rijSleutel={(fout) => String(fout.regel)}
				kolommen={[
					{ kop: "Regel", rijkop: true, cel: (fout) => fout.regel },
					{ kop: "Wat er niet klopt", cel: (fout) => fout.uitleg },
				]}
			/>
		</>
	);
}

function Uploadformulier({ reply, veld, vol }: { reply: FastifyReply; veld: string | undefined; vol: boolean }) {
	return (
		<form method="post" action="/beheer/register" encType="multipart/form-data">
			{csrfVeld(reply)}
			<Bestandsveld
				naam="bestand"
				label="Bestand met het uittreksel"
				uitleg="CSV, Excel of OpenDocument, met de namen van de kolommen op de eerste regel."
				soorten=".csv,.xlsx,.ods,.txt"
				verplicht
				fout={veld}
			/>
			<Uitklap titel="Welke kolommen?">
				<p>
					Nodig: bsn, voornamen, geslachtsnaam, geboortedatum (19840120) en gemeentecode. Ook gebruikt als ze er zijn:
					voorvoegsel, naamgebruik (E, P, V of N), partner_voorvoegsel, partner_geslachtsnaam, postcode, huisnummer,
					huisletter, toevoeging, straat, gemeente, opschorting (O is overleden, E is vertrokken), geheim en
					in_onderzoek. Andere kolommen bewaart Voordeur niet.
				</p>
			</Uitklap>
			<Knoppenrij>
				<Knop soort="primair">{vol ? "Vervang het hele uittreksel" : "Lees in"}</Knop>
			</Knoppenrij>
		</form>
	);
}

/** "/beheer/register": the extract of the BRP for a gemeente without a link. The page shows no resident. */
export function registerRegister(server: FastifyInstance, delen: Werkplekdelen): void {
	const config = { recht: "register" } as const;
	const toon = async (request: FastifyRequest, reply: FastifyReply, uitslag: Uitslag = {}) => {
		const { gemeenteId, rol, instellingen } = request.gebruiker;
		const stand = await request.lees((trx) => readRegisterstand({ trx, gemeenteId }));
		return sendPagina(request, reply, {
			titel: "Register",
			status: uitslag.veld || (uitslag.aantalFouten && !uitslag.vervangen) ? 422 : 200,
			scripts: ["sleepvak"],
			inhoud: (
				<>
					<Beheertabs rol={rol} huidig="/beheer/register" />
					<p>
						Met een uittreksel uit de BRP controleert Voordeur of een signaal over een inwoner gaat, zonder koppeling.
						Lever elke maand een nieuw uittreksel aan: wie verhuisde of overleed, staat er dan goed in.
					</p>
					{instellingen.brpBron !== "register" && (
						<Melding>
							Het uittreksel wordt nu niet gebruikt. Een beheerder kiest bij Instellingen waarmee signalen worden
							gecontroleerd.
						</Melding>
					)}
					<Fouten uitslag={uitslag} />
					<Sectie titel="Uittreksel inlezen">
						<Uploadformulier reply={reply} veld={uitslag.veld} vol={stand !== null} />
					</Sectie>
					<Sectie titel="Uittreksel in gebruik">
						{stand === null ? (
							<Leeg titel="Nog geen uittreksel" niveau={3}>
								Zonder uittreksel vindt de controle niemand.
							</Leeg>
						) : (
							<Kenmerken
								kenmerken={[
									{ naam: "Bestand", waarde: stand.bestandsnaam },
									{ naam: "Personen", waarde: stand.personen.toLocaleString("nl-NL") },
									{ naam: "Overgeslagen", waarde: zegRegels(stand.overgeslagen) },
									{ naam: "Ingelezen", waarde: formatMoment(stand.op, delen.klok.vandaag()) },
									{ naam: "Door", waarde: stand.door },
								]}
							/>
						)}
					</Sectie>
				</>
			),
		});
	};
	server.get("/beheer/register", { config }, (request, reply) => toon(request, reply));
	server.post("/beheer/register", { config }, async (request, reply) => {
		const upload = readUpload(request.body, "bestand");
		if (!upload) return toon(request, reply, { veld: "Kies een bestand." });
		const uitkomst = await replaceRegister(delen.voerUit, request.dader, delen.lezer, upload, delen.klok.nu());
		if (uitkomst.soort === "onleesbaar") return toon(request, reply, { veld: uitkomst.uitleg });
		if (uitkomst.soort === "fouten") return toon(request, reply, uitkomst);
		if (uitkomst.aantalFouten > 0) return toon(request, reply, { ...uitkomst, vervangen: true });
		const tekst = `Het uittreksel heeft nu ${zegPersonen(uitkomst.personen)}. Nieuwe signalen worden hiermee gecontroleerd.`;
		return redirectMetMelding(reply, "/beheer/register", { soort: "goed", tekst });
	});
}
