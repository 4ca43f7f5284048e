import type { ReactNode } from "react";
import { klassen } from "./klassen.ts";

/** Language and writing direction of a message, which may differ from those of the page. */
export interface Taalrichting {
	taal: string;
	rechtsNaarLinks?: boolean;
}

/** Plain text as people read it: a blank line parts paragraphs, "- " begins a line of a list. */
export function Berichttekst({ tekst, taal, rechtsNaarLinks }: { tekst: string } & Taalrichting) {
	const blokken = tekst.split(/\n{2,}/).flatMap((alinea): ReactNode[] => {
		const regels = alinea.split("\n");
		const groepen: { lijst: boolean; regels: string[] }[] = [];
		for (const regel of regels) {
			const lijst = regel.startsWith("- ");
			const laatste = groepen.at(-1);
			if (laatste?.lijst === lijst) laatste.regels.push(regel);
			else groepen.push({ lijst, regels: [regel] });
		}
		return groepen.map((groep) =>
			groep.lijst ? (
				<ul key={groep.regels.join()}>
					{groep.regels.map((regel) => (
						<li key={regel}>{regel.slice(2)}</li>
					))}
				</ul>
			) : (
				<p key={groep.regels.join()}>{groep.regels.join("\n")}</p>
			),
		);
	});
	return (
		<div className="vd-bericht__tekst" lang={taal} dir={rechtsNaarLinks ? "rtl" : "ltr"}>
			{blokken}
		</div>
	);
}

/** A phone with a message on it, as it lies on a table. */
export function Telefoonbeeld(props: { afzender: string; tekst: string; app?: boolean } & Taalrichting) {
	return (
		<figure className="vd-bericht">
			<div className="vd-bericht__toestel">
				<div className="vd-bericht__van">{props.afzender}</div>
				<div className={klassen("vd-bericht__bel", props.app && "vd-bericht__bel--app")}>
					<Berichttekst {...props} />
				</div>
			</div>
			<figcaption>{props.app ? "Zo komt het binnen in WhatsApp" : "Zo komt de sms binnen"}</figcaption>
		</figure>
	);
}

/** A mail, with what the list of mails shows above it. */
export function Mailbeeld(props: { afzender: string; aan: string; onderwerp: string; tekst: string } & Taalrichting) {
	return (
		<figure className="vd-bericht">
			<div className="vd-bericht__blad">
				<dl className="vd-bericht__kop">
					<dt>Van</dt>
					<dd>{props.afzender}</dd>
					<dt>Aan</dt>
					<dd>{props.aan}</dd>
					<dt>Onderwerp</dt>
					<dd lang={props.taal} dir={props.rechtsNaarLinks ? "rtl" : "ltr"}>
						{props.onderwerp}
					</dd>
				</dl>
				<Berichttekst {...props} />
			</div>
			<figcaption>Zo ziet de e-mail eruit</figcaption>
		</figure>
	);
}

/** An envelope with the address in its window: all that a neighbour or the postman sees. */
export function Envelopbeeld({ adres }: { adres: readonly string[] }) {
	return (
		<figure className="vd-bericht">
			<div className="vd-bericht__envelop">
				<div className="vd-bericht__venster">
					{adres.map((regel) => (
						<div key={regel}>{regel}</div>
					))}
				</div>
			</div>
			<figcaption>Dit is alles wat er op de envelop te lezen is</figcaption>
		</figure>
	);
}

/** A letter on paper. */
export function Briefbeeld(props: { adres: readonly string[]; onderwerp: string; tekst: string } & Taalrichting) {
	return (
		<figure className="vd-bericht">
			<div className="vd-bericht__blad vd-bericht__blad--papier">
				<div className="vd-bericht__adres">
					{props.adres.map((regel) => (
						<div key={regel}>{regel}</div>
					))}
				</div>
				<p className="vd-bericht__onderwerp" lang={props.taal} dir={props.rechtsNaarLinks ? "rtl" : "ltr"}>
					{props.onderwerp}
				</p>
				<Berichttekst {...props} />
			</div>
			<figcaption>Zo ziet de brief eruit</figcaption>
		</figure>
	);
}

/** A card that goes through the door, or words that somebody speaks. */
export function Kaartbeeld(props: { bijschrift: string; tekst: string; gesproken?: boolean } & Taalrichting) {
	return (
		<figure className="vd-bericht">
			<div className={klassen("vd-bericht__kaart", props.gesproken && "vd-bericht__kaart--gesproken")}>
				<Berichttekst {...props} />
			</div>
			<figcaption>{props.bijschrift}</figcaption>
		</figure>
	);
}
