package framewright.core.extension;

/** The frame of a page of the help that is made from what extensions say of themselves. Such pages stand in a folder of their own beside the other pages, whose style sheet they use. */
public final class HelpPage {

	private HelpPage() {
	}

	/**
	 * A page.
	 *
	 * @param title plain text
	 * @param links the items of its navigation, as list items
	 * @param body markup
	 */
	public static String framed(String title, String links, CharSequence body) {
		return """
				<!DOCTYPE html>
				<html lang="en-GB">
				<head>
				<meta charset="utf-8"/>
				<meta name="viewport" content="width=device-width, initial-scale=1"/>
				<title>%1$s – Framewright help</title>
				<link rel="stylesheet" href="../style.css"/>
				</head>
				<body>
				<a class="skip" href="#content">Go to the text</a>
				<div class="page">
				<nav class="pages" aria-label="Pages of the help">
				<p>Framewright help</p>
				<ul>
				<li><a href="../index.html">Start</a></li>
				%2$s
				</ul>
				</nav>
				<main id="content">
				<h1>%1$s</h1>
				%3$s</main>
				</div>
				</body>
				</html>
				""".formatted(escape(title), links, body);
	}

	/** Text as markup. */
	public static String escape(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
