import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { readAanleverdetail } from "../../../steps/import/read-detail.ts";
import { readTerugname, removeAanlevering, type Terugname } from "../../../steps/import/remove-aanlevering.ts";
import { rematchSignalen } from "../../../steps/match/rematch-signalen.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { readId } from "../adres.ts";
import { Weigering } from "../fouten.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { KRUIMEL, type MetId } from "./detail.tsx";
import { aantalTekst } from "./teksten.ts";

function InBehandeling({ terugname }: { terugname: Terugname }) {
	const { inBehandeling, aantalInBehandeling } = terugname;
	const meer = aantalInBehandeling - inBehandeling.length;
	return (
		<>
			<Melding woord="Terugnemen kan nu niet">
				{aantalInBehandeling === 1
					? "Aan een zaak van deze aanlevering is al gewerkt. Wat een collega vastlegde, gooien we niet weg."
					: `Aan ${aantalInBehandeling} zaken van deze aanlevering is al gewerkt. Wat collega's vastlegden, gooien we niet weg.`}
			</Melding>
			<Sectie titel="Waar al aan gewerkt is" aantal={aantalInBehandeling}>
				<ul>
					{inBehandeling.map((zaak) => (
						<li key={zaak.id}>
							<a href={`/zaken/${zaak.id}`}>Zaak {zaak.nummer}</a>: {zaak.waarom}
						</li>
					))}
				</ul>
				{meer > 0 && <p>En nog {aantalTekst(meer, "zaak", "zaken")}.</p>}
				<p>
					Klopt een signaal niet? Sluit de zaak dan af als onterecht signaal. Of overleg met de collega of het werk kan
					worden teruggedraaid.
				</p>
			</Sectie>
		</>
	);
}

function Bevestig({ reply, id, terugname }: { reply: FastifyReply; id: number; terugname: Terugname }) {
	return (
		<form method="post" action={`/aanleveringen/${id}/terugnemen`}>
			{csrfVeld(reply)}
			<p>Dit verdwijnt. Je kunt het niet terughalen, maar je kunt het bestand wel opnieuw aanleveren.</p>
			<Kenmerken
				kenmerken={[
					{ naam: "Signalen", waarde: aantalTekst(terugname.signalen, "signaal", "signalen") },
					{ naam: "Geweigerde regels", waarde: aantalTekst(terugname.geweigerd, "regel", "regels") },
					{ naam: "Zaken die verdwijnen", waarde: aantalTekst(terugname.zakenWeg, "zaak", "zaken") },
					{
						naam: "Zaken die blijven en opnieuw worden bekeken",
						waarde: `${aantalTekst(terugname.zakenAnders, "zaak", "zaken")} (daar staan ook signalen van andere aanleveringen in)`,
					},
				]}
			/>
			<Knoppenrij>
				<Knop soort="gevaar">Neem deze aanlevering terug</Knop>
				<Knop soort="subtiel" href={`/aanleveringen/${id}`}>
					Annuleer
				</Knop>
			</Knoppenrij>
		</form>
	);
}

/** "/aanleveringen/:id/terugnemen": a wrong file is undone, as long as nobody worked on it. */
export function registerTerugnemen(server: FastifyInstance, { voerUit, klok }: Werkplekdelen): void {
	const config = { recht: "aanleveringen-doen" } as const;
	const toon = async (request: FastifyRequest<MetId>, reply: FastifyReply, status = 200) => {
		const id = readId(request);
		const { detail, terugname } = await voerUit(request.dader, async (omgeving) => ({
			detail: await readAanleverdetail(omgeving, id),
			terugname: await readTerugname(omgeving, id),
		}));
		if (!detail || !terugname) throw new Weigering(404, "niet-gevonden");
		const { bestandsnaam } = detail;
		return sendPagina(request, reply, {
			titel: "Aanlevering terugnemen",
			ondertitel: bestandsnaam,
			kruimels: [KRUIMEL, { naam: bestandsnaam, href: `/aanleveringen/${id}` }, { naam: "Terugnemen" }],
			status,
			inhoud:
				terugname.aantalInBehandeling > 0 ? (
					<InBehandeling terugname={terugname} />
				) : (
					<Bevestig reply={reply} id={id} terugname={terugname} />
				),
		});
	};

	server.get<MetId>("/aanleveringen/:id/terugnemen", { config }, (request, reply) => toon(request, reply));
	server.post<MetId>("/aanleveringen/:id/terugnemen", { config }, async (request, reply) => {
		const id = readId(request);
		const uitkomst = await voerUit(request.dader, async (omgeving) => {
			const weg = await removeAanlevering(omgeving, id);
			if (weg.ok) await rematchSignalen(omgeving, { ...weg.waarde, vandaag: klok.vandaag() });
			return weg;
		});
		if (!uitkomst.ok) return toon(request, reply, 409);
		return redirectMetMelding(reply, "/aanleveringen", {
			soort: "goed",
			tekst: "De aanlevering is teruggenomen. De zaken zijn bijgewerkt.",
		});
	});
}
