import { isGeheim } from "../http/echtheid.ts";

/** Neither supplier signs what it sends back, so the address that they call ends in a secret: "?sleutel=…". */
export const isEcht = (vraag: string, geheim: string | undefined): boolean =>
	isGeheim(new URLSearchParams(vraag).get("sleutel") ?? "", geheim);
