import { expect, test } from "vitest";
import { achternamen, klank, voornaamdelen, vouw } from "./naamdelen.ts";

test.each([
	["Meijden", ["meyden"]],
	["van der Meijden", ["meyden"]],
	["Meijden, van der", ["meyden"]],
	["Meyden", ["meyden"]],
	["Jansen-de Vries", ["jansen", "vries"]],
	["Jansen de Vries", ["jansen", "vries"]],
	["'t Hart", ["hart"]],
	["van 't Hof", ["hof"]],
	["Van den", ["vanden"]],
	["Öztürk", ["ozturk"]],
	["Yılmaz", ["yilmaz"]],
	["Łukaszewski", ["lukaszewski"]],
	["Groß", ["gross"]],
	[".", []],
	["", []],
])("de namen in achternaam %j zijn %j", (tekst, verwacht) => {
	expect(achternamen(tekst)).toEqual(verwacht);
});

test.each([
	["", "J.P.", ["", "jp"]],
	["Jan Piet", "", ["jan", "jp"]],
	["Jan", "J.P.", ["jan", "jp"]],
	["J.P.", "", ["", "jp"]],
	["JP", "", ["", "jp"]],
	["Bo", "", ["bo", "b"]],
	["", "", ["", ""]],
])("voornaam %j met voorletters %j wordt %j", (voornamen, letters, verwacht) => {
	expect(voornaamdelen(voornamen, letters)).toEqual(verwacht);
});

test("namen die hetzelfde klinken krijgen dezelfde sleutel", () => {
	expect(klank("visser")).toBe(klank("fisser"));
	expect(klank("schmidt")).toBe(klank("schmitt"));
	expect(klank("bakker")).not.toBe(klank("mulder"));
	expect(vouw("D'Ávila ")).toBe("d avila");
});
