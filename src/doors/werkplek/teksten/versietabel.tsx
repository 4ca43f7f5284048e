import type { FastifyReply } from "fastify";
import type { Datum } from "../../../rules/kernel/datum.ts";
import type { Tekstsleutel, Tekstversie, Versiestatus } from "../../../steps/reach/teksten/versies.ts";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Onzichtbaar } from "../../../ui/delen/tekst.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { Postknop } from "../postknop.tsx";
import { formatMoment } from "../tijd.ts";
import { tekstAdres } from "./woorden.ts";

const STAND: Readonly<Record<Versiestatus, { soort: "goed" | "info" | "neutraal"; woord: string }>> = {
	concept: { soort: "neutraal", woord: "Jouw concept" },
	"ter-publicatie": { soort: "info", woord: "Wacht op publicatie" },
	gepubliceerd: { soort: "goed", woord: "Geldt nu" },
	vervangen: { soort: "neutraal", woord: "Vervangen" },
};

interface Rij {
	readonly versie: number;
	readonly status: Versiestatus;
	readonly door: string;
	readonly wanneer: string;
}

/** Every version, the newest first, with the ready set (0) at the end: to look at, to compare, to go back to. */
export function Versietabel(props: {
	reply: FastifyReply;
	sleutel: Tekstsleutel;
	versies: readonly Tekstversie[];
	klaar: boolean;
	schrijft: boolean;
	vandaag: Datum;
}) {
	const { versies, vandaag } = props;
	const adres = tekstAdres(props.sleutel);
	const zeg = (moment: Date | null) => (moment ? formatMoment(moment, vandaag) : "");
	const geldt = versies.find(({ status }) => status === "gepubliceerd");
	const rijen: Rij[] = versies.map((een) => ({
		versie: een.versie,
		status: een.status,
		door: een.publiceerder ? `${een.schrijver}, gepubliceerd door ${een.publiceerder}` : (een.schrijver ?? ""),
		wanneer: zeg(een.gepubliceerdOp ?? een.geschrevenOp),
	}));
	if (props.klaar)
		rijen.push({ versie: 0, status: geldt ? "vervangen" : "gepubliceerd", door: "Voordeur", wanneer: "" });
	const nu = geldt?.versie ?? 0;
	const bezet = versies.some(({ status }) => status === "ter-publicatie");
	return (
		<Sectie titel="Versies" aantal={rijen.length}>
			<Tabel
				bijschrift="Versies van deze tekst"
				bijschriftVerborgen
				rijen={rijen}
				rijSleutel={(rij) => String(rij.versie)}
				kolommen={[
					{
						kop: "Versie",
						rijkop: true,
						cel: (rij) => (
							<a href={`${adres}?versie=${rij.versie}`}>{rij.versie === 0 ? "Klare tekst" : `Versie ${rij.versie}`}</a>
						),
					},
					{
						kop: "Stand",
						cel: (rij) => <Statusmerk soort={STAND[rij.status].soort}>{STAND[rij.status].woord}</Statusmerk>,
					},
					{ kop: "Door", cel: (rij) => rij.door },
					{ kop: "Wanneer", cel: (rij) => rij.wanneer || "het begin" },
					{
						kop: "Vergelijk",
						cel: (rij) =>
							rij.versie === nu ? (
								"geldt nu"
							) : (
								<a href={`${adres}/vergelijken?versie=${rij.versie}`}>
									Vergelijk
									<Onzichtbaar>
										{" "}
										{rij.versie === 0 ? "de klare tekst" : `versie ${rij.versie}`} met wat nu geldt
									</Onzichtbaar>
								</a>
							),
					},
					{
						kop: "Zet terug",
						kopVerborgen: true,
						knoppen: true,
						cel: (rij) =>
							rij.status === "vervangen" && props.schrijft && !bezet ? (
								<Postknop
									reply={props.reply}
									naar={`${adres}/versies/${rij.versie}/terugzetten`}
									klein
									uitspraak={`Bied ${rij.versie === 0 ? "de klare tekst" : `versie ${rij.versie}`} opnieuw aan`}
								>
									Zet terug
								</Postknop>
							) : null,
					},
				]}
			/>
		</Sectie>
	);
}
