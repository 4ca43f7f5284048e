import type { FastifyInstance, FastifyReply } from "fastify";
import { CIJFERS, type Cijfer, parseCijfer } from "../../rules/reach/tevredenheid/cijfer.ts";
import { leesVoorCode } from "../../steps/reach/inwoner/open-pagina.ts";
import { canAnswerTevredenheid, saveTevredenheid } from "../../steps/reach/tevredenheid/save-tevredenheid.ts";
import { naarBewijs } from "./bewijs.tsx";
import type { Bezoek, Toegang } from "./bezoek.tsx";
import type { Inwonerdelen } from "./delen.ts";
import { VRAAGWOORDEN } from "./talen/tevredenheid.ts";
import { Knop } from "./velden.tsx";

const PAD = "/tevredenheid";
type MetCode = { Params: { code: string } };
type Invoer = Readonly<Record<string, string | undefined>>;

/** The mouth of each face; drawn, because not every device has the same faces in its font. */
const MOND: Readonly<Record<Cijfer, string>> = {
	1: "M10 24q6-8 12 0",
	2: "M10 23q6-4 12 0",
	3: "M10 22h12",
	4: "M10 20q6 4 12 0",
	5: "M9 18q7 10 14 0Z",
};

/** A face beside its word: the word says it all, so it is not read out. */
function Gezicht({ cijfer }: { cijfer: Cijfer }) {
	return (
		<svg
			width="32"
			height="32"
			viewBox="0 0 32 32"
			fill="none"
			stroke="currentColor"
			strokeWidth="2"
			aria-hidden="true"
		>
			<circle cx="16" cy="16" r="14" />
			<path strokeLinecap="round" d={`M11 12v1M21 12v1${MOND[cijfer]}`} />
		</svg>
	);
}

/** May the question be asked to this resident now? */
export const magVragen = (delen: Inwonerdelen, { code, nu }: Pick<Bezoek, "code" | "nu">) =>
	leesVoorCode(delen.databank, code, (trx) => canAnswerTevredenheid(trx, code.gemeenteId, code.zaakId, nu));

/** The way to the question, on the first page. */
export function Vraaglink({ bezoek }: { bezoek: Bezoek }) {
	return (
		<p>
			<a className="knop stil" href={bezoek.naar(PAD)}>
				{VRAAGWOORDEN[bezoek.taal].link}
			</a>
		</p>
	);
}

function sendVraag(bezoek: Bezoek, fout?: string, invoer: Invoer = {}): FastifyReply {
	const w = VRAAGWOORDEN[bezoek.taal];
	return bezoek.toon({
		pad: PAD,
		titel: w.titel,
		fout,
		status: fout ? 422 : 200,
		inhoud: (
			<form method="post" action={bezoek.naar(PAD)}>
				<p>{w.uitleg}</p>
				<fieldset>
					<legend>{w.vraag}</legend>
					{CIJFERS.toReversed().map((cijfer) => (
						<label key={cijfer} className="rondje">
							<input type="radio" name="cijfer" value={cijfer} defaultChecked={invoer.cijfer === String(cijfer)} />
							<Gezicht cijfer={cijfer} />
							<span>{w.cijfers[cijfer - 1]}</span>
						</label>
					))}
				</fieldset>
				<label htmlFor="opmerking">{w.opmerking}</label>
				<p className="uitleg" id="opmerking-uitleg">
					{w.opmerkingUitleg}
				</p>
				<textarea
					id="opmerking"
					name="opmerking"
					rows={4}
					maxLength={1000}
					dir="auto"
					aria-describedby="opmerking-uitleg"
					defaultValue={invoer.opmerking}
				/>
				<p className="rij">
					<Knop>{w.verstuur}</Knop>
					<a href={bezoek.naar("")}>{bezoek.w.terug}</a>
				</p>
			</form>
		),
	});
}

function sendUitkomst(bezoek: Bezoek, uitkomst: "klaar" | "al" | "geenContact"): FastifyReply {
	const w = VRAAGWOORDEN[bezoek.taal];
	return bezoek.toon({
		pad: PAD,
		titel: w.titel,
		...(uitkomst === "klaar" ? { goed: w.klaar } : {}),
		inhoud: (
			<>
				{uitkomst !== "klaar" && <p>{w[uitkomst]}</p>}
				<p>
					<a href={bezoek.naar("")}>{bezoek.w.terug}</a>
				</p>
			</>
		),
	});
}

const UITKOMST = { "al-beantwoord": "al", "geen-contact": "geenContact" } as const;

/** "/mijn/:code/tevredenheid": one question and one open field after a contact. Nobody has to answer. */
export function registerTevredenheid(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang): void {
	server.get<MetCode>(
		"/mijn/:code/tevredenheid",
		metCode(async (request, reply, bezoek) => {
			if ((request.query as { klaar?: string }).klaar === "ja") return sendUitkomst(bezoek, "klaar");
			if (!bezoek.magKiezen) return naarBewijs(reply, bezoek, PAD);
			const mag = await magVragen(delen, bezoek);
			return mag === "open" ? sendVraag(bezoek) : sendUitkomst(bezoek, UITKOMST[mag]);
		}),
	);
	server.post<MetCode>(
		"/mijn/:code/tevredenheid",
		metCode(async (request, reply, bezoek) => {
			if (!bezoek.magKiezen) return naarBewijs(reply, bezoek, PAD);
			const { code, nu, taal } = bezoek;
			const invoer = (request.body ?? {}) as Invoer;
			const cijfer = parseCijfer(invoer.cijfer);
			if (cijfer === null) return sendVraag(bezoek, VRAAGWOORDEN[taal].kies, invoer);
			const antwoord = { zaakId: code.zaakId, cijfer, opmerking: invoer.opmerking ?? "" };
			const bewaard = await delen.voerUit({ gemeenteId: code.gemeenteId, gebruikerId: null }, (omgeving) =>
				saveTevredenheid(omgeving, antwoord, nu),
			);
			if (!bewaard.ok) return sendUitkomst(bezoek, UITKOMST[bewaard.reden]);
			return reply.redirect(`${bezoek.naar(PAD)}&klaar=ja`, 303);
		}),
	);
}
