import type { FastifyReply } from "fastify";
import type { Aanbieder, Instelkanaal, Instelveld } from "../../../rules/reach/kanaal/aanbieder.ts";
import { listVelden } from "../../../steps/reach/kanalen/aanbieders.ts";
import { Keuzerondjes, Vinkje, Vinkjes } from "../../../ui/delen/keuze.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht, Melding } from "../../../ui/delen/melding.tsx";
import { Tekstvak, Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";
import { type Invoer, toFoutregels, type Veldfouten } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { geheimNaam, instelNaam, VENSTERS, WEEKDAGEN } from "./kanaalinvoer.ts";
import { kanaalpad } from "./kanaalpaginas.tsx";

function Invulveld({ veld, waarde, fout }: { veld: Instelveld; waarde: string | undefined; fout: string | undefined }) {
	const gedeeld = {
		...{ naam: instelNaam(veld.naam), label: veld.label, verplicht: veld.verplicht, optioneel: !veld.verplicht },
		...(veld.uitleg ? { uitleg: veld.uitleg } : {}),
		...(fout ? { fout } : {}),
	};
	const gevuld = waarde ?? veld.standaard;
	const met = gevuld === undefined ? {} : { waarde: gevuld };
	if (veld.soort === "keuze") return <Keuzerondjes {...gedeeld} {...met} keuzes={veld.keuzes ?? []} />;
	if (veld.soort === "lang") return <Tekstvak {...gedeeld} {...met} />;
	return veld.soort === "getal" ? (
		<Veld {...gedeeld} {...met} breedte="kort" inputmode="decimal" />
	) : (
		<Veld {...gedeeld} {...met} spelling={false} />
	);
}

/** A secret can be written and wiped, never read. */
function Geheimveld(props: { veld: Instelveld; bekend: boolean; zwak: boolean; fout: string | undefined }) {
	const { veld, bekend, zwak, fout } = props;
	const uitleg = [bekend ? "Is ingevuld. Laat leeg om te houden wat er staat." : "", veld.uitleg ?? ""]
		.filter(Boolean)
		.join(" ");
	const gedeeld = {
		...{ naam: geheimNaam(veld.naam), label: veld.label, optioneel: !veld.verplicht && !bekend },
		verplicht: veld.verplicht && !bekend,
		...(uitleg ? { uitleg } : {}),
		...(fout ? { fout } : {}),
	};
	return (
		<>
			{zwak && (
				<Melding soort="urgent">
					De sleutel die er staat is te kort: wie hem raadt, kan meldingen namaken. Hij werkt nog. Kies een langere,
					hier en bij de aanbieder.
				</Melding>
			)}
			{veld.soort === "lang" ? (
				<Tekstvak {...gedeeld} regels={5} />
			) : (
				<Veld {...gedeeld} type="password" autocomplete="new-password" />
			)}
			{bekend && !veld.verplicht && (
				<Vinkje naam="wis" id={`wis-${veld.naam}`} waarde={veld.naam} label={`Wis: ${veld.label}`} />
			)}
		</>
	);
}

function Vensters({ invoer, fouten }: { invoer: Invoer; fouten: Veldfouten }) {
	return (
		<Sectie titel="Wanneer mag Voordeur versturen?">
			<p>Nooit op zondag en op feestdagen, en nooit voor 8 uur of na 21 uur.</p>
			{VENSTERS.map((nummer) => {
				const [dagen, van, tot] = [`dagen${nummer}`, `van${nummer}`, `tot${nummer}`] as const;
				const welke = nummer === 1 ? "" : " (tweede periode)";
				const tijd = (naam: string) => ({
					...{ naam, type: "time" as const, breedte: "kort" as const, optioneel: nummer > 1 },
					...(invoer[naam] ? { waarde: invoer[naam] } : {}),
					...(fouten[naam] ? { fout: fouten[naam] } : {}),
				});
				const periode = (
					<>
						<Vinkjes
							naam={dagen}
							label={`Dagen${welke}`}
							keuzes={WEEKDAGEN}
							waarden={(invoer[dagen] ?? "").split(",").filter(Boolean)}
							{...(fouten[dagen] ? { fout: fouten[dagen] } : {})}
						/>
						<Veld label={`Van${welke}`} {...tijd(van)} />
						<Veld label={`Tot${welke}`} {...tijd(tot)} />
					</>
				);
				if (nummer === 1) return <div key={nummer}>{periode}</div>;
				const open = Boolean(invoer[dagen] || invoer[van] || fouten[dagen] || fouten[van]);
				return (
					<Uitklap key={nummer} titel="Nog een periode" open={open}>
						{periode}
					</Uitklap>
				);
			})}
		</Sectie>
	);
}

/** The settings of one kanaal with one aanbieder. */
export function Kanaalformulier(props: {
	reply: FastifyReply;
	kanaal: Instelkanaal;
	aanbieder: Aanbieder;
	invoer: Invoer;
	fouten: Veldfouten;
	geheimBekend: readonly string[];
	zwak: readonly string[];
	/** Where the aanbieder can tell us what became of a message; null when it never does. */
	terugmeldadres: string | null;
}) {
	const { reply, kanaal, aanbieder, invoer, fouten, geheimBekend, terugmeldadres } = props;
	const geheimen = listVelden(aanbieder.geheimen, kanaal);
	return (
		<form method="post" action={kanaalpad(kanaal)} noValidate>
			{csrfVeld(reply)}
			<Verborgen naam="aanbieder" waarde={aanbieder.sleutel} />
			<Foutenoverzicht fouten={toFoutregels(fouten)} />
			<Sectie titel="Instellingen">
				{listVelden(aanbieder.velden, kanaal).map((veld) => (
					<Invulveld
						key={veld.naam}
						veld={veld}
						waarde={invoer[instelNaam(veld.naam)]}
						fout={fouten[instelNaam(veld.naam)]}
					/>
				))}
			</Sectie>
			{geheimen.length > 0 && (
				<Sectie titel="Geheimen">
					<p>Voordeur bewaart een geheim versleuteld en laat het nooit meer zien.</p>
					{geheimen.map((veld) => (
						<Geheimveld
							key={veld.naam}
							veld={veld}
							bekend={geheimBekend.includes(veld.naam)}
							zwak={props.zwak.includes(veld.naam)}
							fout={fouten[geheimNaam(veld.naam)]}
						/>
					))}
				</Sectie>
			)}
			{terugmeldadres && (
				<Sectie titel="Terugmeldingen">
					<p>
						Vul bij de aanbieder dit adres in. Dan ziet Voordeur of een bericht is bezorgd en komen antwoorden in de
						zaak.
					</p>
					<p>
						<code className="vd-lang">{terugmeldadres}</code>
					</p>
				</Sectie>
			)}
			<Vensters invoer={invoer} fouten={fouten} />
			<Sectie titel="Gebruiken">
				<Vinkje
					naam="actief"
					label={`${kanaal === "Kaartje" ? "Het kaartje" : "Dit kanaal"} staat aan`}
					uitleg="Staat het uit, dan slaat Voordeur het over en zegt dat in de zaak."
					aan={invoer.actief === "ja"}
				/>
			</Sectie>
			<Knoppenrij>
				<Knop soort="primair">Bewaar</Knop>
			</Knoppenrij>
		</form>
	);
}
