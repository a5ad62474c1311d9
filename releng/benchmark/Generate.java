import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a framework of a given number of elements: {@code java Generate.java COUNT FILE [next|reworded]}. Ten components stand in a subdomain, five subdomains in a domain. With {@code next} it is the next version of the same framework, in which
 * one component in twenty is reworded, retitled, renamed, retired, new, or refers to another one; with {@code reworded} one in which every text of every level says something else.
 */
public class Generate {

	private static final int COMPONENTS = 10;
	private static final int SUBDOMAINS = 5;
	private static final String[] WORDS = "leaders listen plan teach pupils colleagues evidence progress culture trust support practice feedback curriculum inclusion reading school team change review".split(" ");

	public static void main(String[] arguments) throws IOException {
		int count = Integer.parseInt(arguments[0]);
		Path file = Path.of(arguments[1]);
		boolean next = arguments.length > 2 && arguments[2].equals("next");
		boolean reworded = arguments.length > 2 && arguments[2].equals("reworded");
		String name = file.getFileName().toString().replace(".framework", "");
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			out.write("framework " + name + " \"Generated\" {\n    language-version 1\n    version " + (next || reworded ? "2" : "1") + ".0.0\n    status review\n    language en-GB\n\n");
			out.write("    scale impact \"Impact\" stem \"A leader will\" {\n        level some \"Some\"\n        level high \"High\"\n        level highest \"Highest\"\n    }\n");
			int made = 0;
			int component = 0;
			for (int domain = 1; made < count; domain++) {
				out.write("\n    domain d" + domain + " \"Domain " + domain + "\" {\n        summary\n            | " + words(domain, 30) + ".\n");
				made++;
				for (int subdomain = 1; subdomain <= SUBDOMAINS && made < count; subdomain++) {
					out.write("\n        subdomain d" + domain + "-s" + subdomain + " \"Subdomain " + domain + "." + subdomain + "\" {\n");
					made++;
					for (int i = 0; i < COMPONENTS && made < count; i++, made++) {
						component(out, ++component, next, reworded);
					}
					out.write("        }\n");
				}
				out.write("    }\n");
			}
			out.write("}\n");
		}
	}

	private static void component(BufferedWriter out, int number, boolean next, boolean reworded) throws IOException {
		int change = next && number % 20 == 0 ? number / 20 % 6 : -1;
		String title = "Component " + number + ": " + words(number, 5) + (change == 1 ? " and more" : "");
		boolean renamed = change == 2;
		out.write("\n            component c" + number + (renamed ? "-anew" : "") + " \"" + title + "\"" + (renamed ? " formerly c" + number : change == 4 ? " retired in 2.0.0" : "") + " {\n");
		for (String level : new String[] { "some", "high", "highest" }) {
			out.write("                at " + level + "\n                    | " + text(number + level.length(), reworded) + (change == 0 && level.equals("high") ? ", and never fail to say why" : "") + ".\n");
		}
		if (number > 1) {
			int other = change == 3 ? number + 1 : number - 1;
			boolean wasRenamed = next && other % 20 == 0 && other / 20 % 6 == 2;
			out.write("                see c" + other + (wasRenamed ? "-anew" : "") + " as related\n");
		}
		out.write("            }\n");
		if (change == 5) {
			out.write("\n            component c" + number + "-more \"Another component after " + number + "\"\n");
		}
	}

	/** A text of 35 words, of which some are others and some more when it is reworded. */
	private static String text(int from, boolean reworded) {
		String text = words(from, 35);
		if (!reworded) {
			return text;
		}
		String[] words = text.split(" ");
		for (int i = from % 7; i < words.length; i += 7) {
			words[i] = i % 3 == 0 ? "and always " + words[i] : "other";
		}
		return String.join(" ", words);
	}

	private static String words(int from, int count) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < count; i++) {
			words.append(i == 0 ? "" : " ").append(WORDS[Math.floorMod(from * 31 + i * (7 + from % 5), WORDS.length)]);
		}
		return words.toString();
	}
}
