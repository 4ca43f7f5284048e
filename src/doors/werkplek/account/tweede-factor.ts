import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import QRCode from "qrcode";
import { z } from "zod";
import { totpAdres } from "../../../rules/account/totp.ts";
import { type Codereden, confirmTotp } from "../../../steps/account/confirm-totp.ts";
import { readDemoCode } from "../../../steps/account/read-demo-code.ts";
import { startTotp } from "../../../steps/account/start-totp.ts";
import { readFormulier, type Veldfouten } from "../formulier.ts";
import { redirectMetMelding, sendBlad } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Codeformulier, Instelformulier } from "./formulieren.tsx";
import { readWacht, redirectNaAanmelden, renewSessie } from "./sessie.ts";

const codeformulier = z.object({ code: z.string().trim().min(1, "Vul de zes cijfers in.").max(20) });

const TEKSTEN: Record<Exclude<Codereden, "opnieuw-beginnen">, string> = {
	"code-onjuist":
		"Deze code is niet (meer) goed. Wacht tot de app een nieuwe laat zien en vul die in. Klopt de tijd van je telefoon?",
	"op-slot": "Er is te vaak een verkeerde code ingevuld. Wacht een paar minuten en vul dan een nieuwe code in.",
};

const opnieuw = (reply: FastifyReply) =>
	redirectMetMelding(reply, "/aanmelden", { soort: "info", tekst: "Het duurde te lang. Meld je opnieuw aan." });

/** "/aanmelden/code" · "/aanmelden/instellen" */
export function registerTweedeFactor(server: FastifyInstance, delen: Werkplekdelen): void {
	const { databank, klok } = delen;
	const config = { openbaar: true } as const;

	const rondAf = async (
		request: FastifyRequest,
		reply: FastifyReply,
		toon: (fouten: Veldfouten) => Promise<FastifyReply>,
	) => {
		const nu = klok.nu();
		const wie = readWacht(request, nu);
		if (!wie) return opnieuw(reply);
		const formulier = readFormulier(codeformulier, request.body);
		if (!formulier.ok) return toon(formulier.fouten);
		const uitkomst = await confirmTotp(databank, wie, formulier.waarde.code, nu);
		if (!uitkomst.ok) {
			if (uitkomst.reden === "opnieuw-beginnen") return opnieuw(reply);
			return toon({ code: TEKSTEN[uitkomst.reden] });
		}
		const { naar } = request.session;
		const tijd = nu.toISOString();
		await renewSessie(request, { aangemeld: { ...wie, sinds: tijd, gezien: tijd, stempel: uitkomst.waarde.stempel } });
		if (uitkomst.waarde.voorHetEerst) {
			request.session.meldingen = [{ soort: "goed", tekst: "De tweede stap is ingesteld. Je bent aangemeld." }];
		}
		return redirectNaAanmelden(reply, naar);
	};

	const toonCode = async (request: FastifyRequest, reply: FastifyReply, fouten: Veldfouten = {}) => {
		const wie = readWacht(request, klok.nu());
		const democode = delen.demo && wie ? await readDemoCode(databank, wie, klok.nu()) : null;
		return sendBlad(request, reply, {
			titel: "Code invullen",
			inhoud: Codeformulier({ reply, fouten, democode }),
			status: Object.keys(fouten).length > 0 ? 422 : 200,
		});
	};
	server.get("/aanmelden/code", { config }, (request, reply) =>
		readWacht(request, klok.nu()) ? toonCode(request, reply) : opnieuw(reply),
	);
	server.post("/aanmelden/code", { config }, (request, reply) =>
		rondAf(request, reply, (fouten) => toonCode(request, reply, fouten)),
	);

	const toonInstellen = async (request: FastifyRequest, reply: FastifyReply, fouten: Veldfouten = {}) => {
		const wie = readWacht(request, klok.nu());
		if (!wie) return opnieuw(reply);
		const begin = await startTotp(databank, wie);
		if (!begin.ok) return reply.redirect("/aanmelden/code", 303);
		const { geheim, email } = begin.waarde;
		const qr = await QRCode.toString(totpAdres(geheim, email), { type: "svg", margin: 4, width: 220 });
		return sendBlad(request, reply, {
			titel: "Tweede stap instellen",
			inhoud: Instelformulier({ reply, fouten, qr, geheim }),
			status: Object.keys(fouten).length > 0 ? 422 : 200,
		});
	};
	server.get("/aanmelden/instellen", { config }, (request, reply) => toonInstellen(request, reply));
	server.post("/aanmelden/instellen", { config }, (request, reply) =>
		rondAf(request, reply, (fouten) => toonInstellen(request, reply, fouten)),
	);
}
