"use strict";
// Everything can be read and used without this script. It adds the search, a choice of colours that is kept from page to page, a button that prints only
// the smart card, and copies the address when a link to a part is used.
(function () {
	const root = document.documentElement;
	const kept = "framewright.theme";
	const keep = theme => { try { localStorage.setItem(kept, theme); } catch { /* the choice holds for this page */ } };
	const asKept = () => { try { return localStorage.getItem(kept); } catch { return null; } };
	if (["light", "dark"].includes(asKept())) {
		root.dataset.theme = asKept();
	}

	const themes = () => {
		const button = document.querySelector(".top button.theme");
		const dark = () => root.dataset.theme === "dark" || root.dataset.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches;
		const label = () => { button.textContent = dark() ? "Light colours" : "Dark colours"; };
		button.addEventListener("click", () => { root.dataset.theme = dark() ? "light" : "dark"; keep(root.dataset.theme); label(); });
		button.hidden = false;
		label();
	};

	const printing = () => {
		const print = document.querySelector("button.print");
		if (print) {
			print.addEventListener("click", () => { root.classList.add("card-only"); window.print(); });
			window.addEventListener("afterprint", () => root.classList.remove("card-only"));
			print.hidden = false;
		}
	};

	const links = () => {
		const told = document.querySelector(".told");
		document.addEventListener("click", event => {
			const link = event.target.closest("a.permalink");
			if (link && navigator.clipboard) {
				navigator.clipboard.writeText(link.href).then(() => {
					told.textContent = "The link has been copied.";
					setTimeout(() => { told.textContent = ""; }, 3000);
				}, () => {});
			}
		});
		document.addEventListener("click", event => {
			document.querySelectorAll("details.versions[open]").forEach(menu => { if (!menu.contains(event.target)) { menu.open = false; } });
		});
	};

	// ---- search ----
	const most = 30;
	const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();
	let pages = null;
	// Called by search.js, which is loaded when the search is used first.
	window.searchIndex = lines => {
		pages = lines.map(([address, number, title, kind, words]) => ({ address, number, title, kind, words, inTitle: " " + fold(title), inWords: " " + fold(words), inNumber: fold(number) }));
	};

	// How well a page fits: its number before its title, its title before its words, the beginning of a word before its middle.
	const score = (page, words, whole) => {
		let sum = 0;
		if (page.inNumber && page.inNumber === whole) {
			return 1000;
		}
		if (page.inNumber && page.inNumber.startsWith(whole)) {
			sum += 200;
		}
		for (const word of words) {
			if (page.inTitle.includes(" " + word)) {
				sum += 50;
			} else if (page.inTitle.includes(word)) {
				sum += 20;
			} else if (page.inWords.includes(" " + word)) {
				sum += 10;
			} else if (page.inWords.includes(word)) {
				sum += 3;
			} else if (sum < 200) {
				return 0;
			}
		}
		return sum + (page.inTitle.includes(" " + whole) ? 40 : 0) + (page.inWords.includes(" " + whole) ? 15 : 0);
	};

	const marked = (text, words) => {
		const line = document.createElement("span");
		const folded = fold(text);
		// Where folding changes the length, letters could not be found again, so nothing is marked.
		const places = folded.length === text.length ? words.map(word => [folded.indexOf(word), word.length]).filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0]) : [];
		let done = 0;
		for (const [at, length] of places) {
			if (at >= done) {
				line.append(text.slice(done, at));
				const mark = document.createElement("mark");
				mark.textContent = text.slice(at, at + length);
				line.append(mark);
				done = at + length;
			}
		}
		line.append(text.slice(done));
		return line;
	};

	const passage = (page, words) => {
		const folded = fold(page.words);
		const at = Math.max(0, Math.min(...words.map(word => folded.indexOf(word)).filter(place => place >= 0).concat([folded.length])));
		const start = at >= folded.length ? 0 : Math.max(0, page.words.lastIndexOf(" ", Math.max(0, at - 40)) + 1);
		return (start > 0 ? "… " : "") + page.words.slice(start, start + 150) + (page.words.length > start + 150 ? " …" : "");
	};

	const searching = () => {
		const form = document.querySelector("form.search");
		const input = form.querySelector("input");
		const found = form.querySelector(".found");
		const list = found.querySelector("ol");
		const count = found.querySelector(".found-count");
		let asked = false;
		const load = () => {
			if (!asked) {
				asked = true;
				const script = document.createElement("script");
				script.src = "search.js";
				script.addEventListener("load", show);
				document.head.append(script);
			}
		};
		const show = () => {
			const whole = fold(input.value.trim()).replace(/\s+/g, " ");
			const words = whole.split(" ").filter(word => word);
			found.hidden = !words.length;
			if (!words.length || !pages) {
				list.replaceChildren();
				count.textContent = "";
				return;
			}
			const hits = pages.map(page => ({ page, score: score(page, words, whole) })).filter(hit => hit.score > 0);
			hits.sort((a, b) => b.score - a.score);
			list.replaceChildren(...hits.slice(0, most).map(({ page }) => {
				const line = document.createElement("li");
				const link = document.createElement("a");
				link.href = page.address;
				const title = document.createElement("span");
				title.className = "found-title";
				if (page.number) {
					const number = document.createElement("span");
					number.className = "number";
					number.textContent = page.number;
					title.append(number, " ");
				}
				title.append(marked(page.title, words));
				const text = document.createElement("span");
				text.className = "found-text";
				text.append(page.kind ? page.kind + ". " : "", marked(passage(page, words), words));
				link.append(title, text);
				line.append(link);
				return line;
			}));
			count.textContent = hits.length === 0 ? "Nothing found." : hits.length === 1 ? "1 page found." : hits.length > most ? hits.length + " pages found; these fit best." : hits.length + " pages found.";
		};
		let waiting = 0;
		input.addEventListener("focus", load);
		input.addEventListener("input", () => { load(); clearTimeout(waiting); waiting = setTimeout(show, 80); });
		form.addEventListener("submit", event => {
			event.preventDefault();
			const first = list.querySelector("a");
			if (first) {
				location.href = first.href;
			}
		});
		form.addEventListener("keydown", event => {
			const stops = [input, ...list.querySelectorAll("a")];
			const at = stops.indexOf(document.activeElement);
			if (event.key === "Escape") {
				input.value = "";
				show();
				input.focus();
			} else if (event.key === "ArrowDown" && at >= 0 && at + 1 < stops.length) {
				event.preventDefault();
				stops[at + 1].focus();
			} else if (event.key === "ArrowUp" && at > 0) {
				event.preventDefault();
				stops[at - 1].focus();
			}
		});
		document.addEventListener("click", event => { if (!form.contains(event.target)) { found.hidden = true; } });
		input.addEventListener("focus", () => { found.hidden = !input.value.trim(); });
		document.addEventListener("keydown", event => {
			if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
				event.preventDefault();
				input.focus();
			}
		});
		form.hidden = false;
	};

	document.addEventListener("DOMContentLoaded", () => { themes(); printing(); links(); searching(); });
})();
