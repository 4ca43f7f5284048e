import type { Kamer } from "../werkplekdelen.ts";
import { registerAanmelden } from "./aanmelden.ts";
import { registerAanmeldlink } from "./aanmeldlink.ts";
import { registerAccount } from "./account.ts";
import { registerTweedeFactor } from "./tweede-factor.ts";

/** Signing in and out, the second factor, one-time links, and one's own account. Not in the menu: it stands above. */
export const kamer: Kamer = {
	pad: "/account",
	register(server, delen) {
		registerAanmelden(server, delen);
		registerTweedeFactor(server, delen);
		registerAanmeldlink(server, delen);
		registerAccount(server, delen);
	},
};
