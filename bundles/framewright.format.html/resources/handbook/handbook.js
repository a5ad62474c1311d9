
"use strict";
// Everything can be read and used without this script. It adds a choice of colours, a button that prints only the smart card, and
// copies the address when a link to a part is used.
(function () {
	const root = document.documentElement;
	const told = document.querySelector(".told");

	const theme = document.querySelector("button.theme");
	const dark = () => root.dataset.theme === "dark" || root.dataset.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches;
	const label = () => { theme.textContent = dark() ? "Light colours" : "Dark colours"; };
	theme.addEventListener("click", () => { root.dataset.theme = dark() ? "light" : "dark"; label(); });
	theme.hidden = false;
	label();

	const print = document.querySelector("button.print");
	if (print) {
		print.addEventListener("click", () => { root.classList.add("card-only"); window.print(); });
		window.addEventListener("afterprint", () => root.classList.remove("card-only"));
		print.hidden = false;
	}

	document.addEventListener("click", event => {
		const link = event.target.closest("a.permalink");
		if (link && navigator.clipboard) {
			navigator.clipboard.writeText(link.href).then(() => {
				told.textContent = "The link has been copied.";
				setTimeout(() => { told.textContent = ""; }, 3000);
			}, () => {});
		}
	});
})();
