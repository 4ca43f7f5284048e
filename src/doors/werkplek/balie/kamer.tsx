import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { mag } from "../../../rules/account/rollen.ts";
import { formatDatum, parseIsoDatum } from "../../../rules/kernel/datum.ts";
import { Rem } from "../../../rules/kernel/rem.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { leesOntvangst, type Ontvangst } from "../../../steps/reach/inwoner/check-bericht.ts";
import { checkCode, checkOntvangst, logBalievraag } from "../../../steps/reach/inwoner/klopt-dit.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht, Melding } from "../../../ui/delen/melding.tsx";
import { Veld } from "../../../ui/delen/veld.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { type Invoer, readFormulier, toFoutregels, type Veldfouten, vulVelden } from "../formulier.ts";
import { csrfVeld, sendPagina } from "../pagina.tsx";
import type { Kamer, Werkplekdelen } from "../werkplekdelen.ts";

interface Uitslag {
	readonly ja: boolean;
	readonly tekst: string;
	/** For who may see zaken. */
	readonly zaakId?: number;
}

/** Per colleague, and per number or address asked about: nobody finds out by trying days who is in contact. */
const PER_COLLEGA = { max: 30, ms: 3_600_000 };
const PER_NUMMER = { max: 6, ms: 24 * 3_600_000 };
const TE_VAAK = "Dit is te vaak gevraagd. Probeer het later opnieuw, of vraag een consulent om mee te kijken.";

interface Remmen {
	readonly perCollega: Rem;
	readonly perNummer: Rem;
}

const tekst = z.string().trim().max(200).default("");
const vorm = z.object({ code: tekst, waar: tekst, wanneer: tekst });
const NEE: Uitslag = {
	ja: false,
	tekst: "Wij vinden dit bericht niet. Vraag de inwoner om niets te doen en geef dit door aan een consulent.",
};

const zegDag = (moment: Date, vandaag: string) => formatDatum(lokaleTijd(moment).datum, vandaag);

async function zoekOp(
	{ databank, klok, voerUit }: Werkplekdelen,
	request: FastifyRequest,
	{ code, waar, wanneer }: z.output<typeof vorm>,
	{ perCollega, perNummer }: Remmen,
): Promise<Uitslag | Veldfouten> {
	const { gemeenteId, rol, id } = request.gebruiker;
	// Who asked how often stands in the log; about which number does not.
	const log = (over: "code" | Ontvangst["soort"], gevonden: boolean | "te-vaak") =>
		voerUit(request.dader, (omgeving) =>
			logBalievraag(omgeving, { over, uitkomst: gevonden === "te-vaak" ? gevonden : gevonden ? "ja" : "nee" }),
		);
	const collega = `${gemeenteId} ${id}`;
	if (code !== "") {
		if (!perCollega.telt(collega, klok.nu())) {
			await log("code", "te-vaak");
			return { code: TE_VAAK };
		}
		const gevonden = await checkCode(databank, code, klok.nu());
		// A code of another gemeente on the same installation is not ours to speak of.
		const onze = gevonden?.gemeenteId === gemeenteId;
		await log("code", onze);
		if (!onze) return NEE;
		const { verzending, zaakId } = gevonden;
		const hoe = verzending
			? `Wij stuurden het op ${zegDag(verzending.op, klok.vandaag())}, als ${verzending.kanaal}.`
			: "De code is van ons.";
		return { ja: true, tekst: `Ja, dit bericht is echt. ${hoe}`, ...(mag(rol, "zaken-lezen") ? { zaakId } : {}) };
	}
	const plek = leesOntvangst(waar);
	const dag = parseIsoDatum(wanneer);
	if (!plek) return { waar: "Vul een telefoonnummer, een e-mailadres of een postcode met huisnummer in." };
	if (!dag) return { wanneer: "Vul de dag in waarop het bericht kwam." };
	const sleutel = `${gemeenteId} ${plek.soort === "brief" ? plek.adressleutel : plek.waarde}`;
	if (!perCollega.telt(collega, klok.nu()) || !perNummer.telt(sleutel, klok.nu())) {
		await log(plek.soort, "te-vaak");
		return { waar: TE_VAAK };
	}
	const gevonden = await checkOntvangst(databank, gemeenteId, plek, dag);
	await log(plek.soort, gevonden);
	if (!gevonden) return NEE;
	return { ja: true, tekst: "Ja. Wij stuurden op die dag een bericht naar dit nummer of adres." };
}

function Pagina(props: { reply: FastifyReply; uitslag: Uitslag | null; fouten: Veldfouten; invoer: Invoer }) {
	const { reply, uitslag, fouten, invoer } = props;
	const veld = vulVelden(invoer, fouten);
	return (
		<>
			{uitslag && (
				<Melding soort={uitslag.ja ? "goed" : "urgent"} woord={uitslag.ja ? "Echt" : "Niet gevonden"} nieuw>
					<p>{uitslag.tekst}</p>
					{uitslag.zaakId && (
						<p>
							<a href={`/zaken/${uitslag.zaakId}`}>Open de zaak</a>
						</p>
					)}
				</Melding>
			)}
			<p>
				Staat er iemand met een bericht en de vraag of het echt van ons is? Vul de code in, of waar en wanneer het
				bericht kwam. Je ziet alleen of het klopt, niet om wie of waarover het gaat.
			</p>
			<Foutenoverzicht fouten={toFoutregels(fouten)} />
			<Sectie titel="Met de code">
				<form method="post" action="/balie" noValidate>
					{csrfVeld(reply)}
					<Veld {...veld("code")} label="Code uit het bericht" uitleg="Zoals K7P4-29QM." />
					<Knoppenrij>
						<Knop soort="primair">Controleer</Knop>
					</Knoppenrij>
				</form>
			</Sectie>
			<Sectie titel="Zonder code">
				<form method="post" action="/balie" noValidate>
					{csrfVeld(reply)}
					<Veld {...veld("waar")} label="Telefoonnummer, e-mailadres, of postcode met huisnummer" />
					<Veld {...veld("wanneer")} label="Dag" type="date" breedte="kort" />
					<Knoppenrij>
						<Knop>Controleer</Knop>
					</Knoppenrij>
				</form>
			</Sectie>
		</>
	);
}

/** "/balie": the reception desk checks whether a message is really ours. */
export const kamer: Kamer = {
	pad: "/balie",
	menu: { naam: "Balie", recht: "balie" },
	register(server, delen) {
		const config = { recht: "balie" } as const;
		const remmen: Remmen = {
			perCollega: new Rem(PER_COLLEGA.max, PER_COLLEGA.ms),
			perNummer: new Rem(PER_NUMMER.max, PER_NUMMER.ms),
		};
		const toon = (
			request: FastifyRequest,
			reply: FastifyReply,
			stand: { uitslag?: Uitslag; fouten?: Veldfouten; invoer?: Invoer } = {},
		) => {
			const { uitslag = null, fouten = {}, invoer = {} } = stand;
			return sendPagina(request, reply, {
				titel: "Is dit bericht echt van ons?",
				status: Object.keys(fouten).length > 0 ? 422 : 200,
				inhoud: <Pagina reply={reply} uitslag={uitslag} fouten={fouten} invoer={invoer} />,
			});
		};
		server.get("/balie", { config }, (request, reply) => toon(request, reply));
		server.post("/balie", { config }, async (request, reply) => {
			const formulier = readFormulier(vorm, request.body);
			if (!formulier.ok) return toon(request, reply, { fouten: formulier.fouten, invoer: formulier.invoer });
			const uitslag = await zoekOp(delen, request, formulier.waarde, remmen);
			return "ja" in uitslag
				? toon(request, reply, { uitslag: uitslag as Uitslag })
				: toon(request, reply, { fouten: uitslag as Veldfouten, invoer: formulier.invoer });
		});
	},
};
