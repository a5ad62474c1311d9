import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import framewright.editing.Analysis;
import framewright.editing.Colouring;
import framewright.editing.Proposals;
import framewright.editing.TextModel;
import framewright.editing.library.LibraryIndex;

/**
 * Types into frameworks of 5,000 elements without a window: {@code java Typing FOLDER [KEYS]}. Every key is a text of its own for {@link TextModel#analyse}. Printed are the time until the
 * problems of the language are known, the time until all is known (rules that are quick, outline, references), and what the processor was busy for both, which other programs do not lengthen.
 */
public class Typing {

	private static final int ELEMENTS = 5000;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final TextModel model;
	private final String text;
	private final int keys;
	private final Random random = new Random(1);
	private final List<long[]> times = new ArrayList<>();

	private Typing(TextModel model, String text, int keys) {
		this.model = model;
		this.text = text;
		this.keys = keys;
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		int keys = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
		Path file = folder.resolve("generated.framework");
		Generate.main(new String[] { Integer.toString(ELEMENTS), file.toString() });
		String text = Files.readString(file);
		Declared.read();
		System.out.printf("%,d elements, %,d characters; milliseconds%n%n", ELEMENTS, text.length());
		System.out.printf("%-58s %6s | %6s %6s %6s | %6s %6s %6s | %6s %6s%n", "", "keys", "p50", "p95", "max", "p50", "p95", "max", "cpu", "cpu");
		System.out.printf("%-58s %6s | %-20s | %-20s | %6s %6s%n", "typing", "", "until the problems", "until all is known", "probl.", "all");
		Typing typing = new Typing(new TextModel(file, new LibraryIndex()), text, keys);
		typing.opened();
		for (int round = 0; round < 2; round++) {
			// What is typed first is as slow as the virtual machine is cold; it is printed, too.
			typing.prose(round == 0 ? "a letter in prose, the first keys of all" : "a letter in prose");
		}
		typing.enter();
		typing.title();
		typing.name();
		typing.facet();
		typing.proseWithFault();
		typing.brace();
		typing.level();
		typing.proposals();
		typing.colours();
		ten(folder);
	}

	private void opened() {
		key(text);
		report("(the text is opened)");
	}

	private void key(String changed) {
		long[] early = new long[2];
		long cpu = THREADS.getCurrentThreadCpuTime();
		long from = System.nanoTime();
		Analysis analysis = model.analyse(changed, () -> false, true, findings -> {
			early[0] = System.nanoTime() - from;
			early[1] = THREADS.getCurrentThreadCpuTime() - cpu;
		}).orElseThrow();
		times.add(new long[] { early[0], System.nanoTime() - from, THREADS.getCurrentThreadCpuTime() - cpu, early[1] });
		if (analysis.text() != changed) {
			throw new IllegalStateException("another text");
		}
	}

	private void report(String what) {
		if (times.size() == 1) {
			System.out.printf("%-58s %6d | %6s %6s %6.0f | %6s %6s %6.0f | %6.0f %6.0f%n", what, 1, "", "", of(0, 100), "", "", of(1, 100), of(3, 50), of(2, 50));
		} else {
			System.out.printf("%-58s %6d | %6.0f %6.0f %6.0f | %6.0f %6.0f %6.0f | %6.0f %6.0f%n", what, times.size(), of(0, 50), of(0, 95), of(0, 100), of(1, 50), of(1, 95), of(1, 100), of(3, 50), of(2, 50));
		}
		times.clear();
	}

	private double of(int column, int percent) {
		long[] sorted = times.stream().mapToLong(time -> time[column]).sorted().toArray();
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
	}

	/** A place somewhere in the text behind some words. */
	private int place(String words) {
		int at = text.indexOf(words, random.nextInt(text.length() * 9 / 10));
		return at + words.length();
	}

	/** Types some letters one after the other at a place of a text. What stands there before is not measured: nobody goes to another place and back with one key. */
	private void type(String base, int at, String letters) {
		int known = times.size();
		key(base);
		times.subList(known, times.size()).clear();
		for (int i = 1; i <= letters.length(); i++) {
			key(base.substring(0, at) + letters.substring(0, i) + base.substring(at));
		}
	}

	private void prose(String what) {
		for (int i = 0; i < keys / 10; i++) {
			type(text, place("  | ") + 20, "ten letters".substring(0, 10));
		}
		report(what);
	}

	private void enter() {
		for (int i = 0; i < keys / 20; i++) {
			type(text, text.indexOf('\n', place("  | ")), "\n                    | more");
		}
		report("Enter in prose, blanks and four letters");
	}

	private void title() {
		for (int i = 0; i < keys / 10; i++) {
			type(text, place("component c") + 30, " ten let");
		}
		report("a letter in a title");
	}

	private void name() {
		for (int i = 0; i < keys / 40; i++) {
			type(text, text.indexOf(' ', place("component c")), "-abc");
		}
		report("a letter in a name that another element refers to");
	}

	private void facet() {
		for (int i = 0; i < keys / 40; i++) {
			type(text, text.indexOf('\n', place("    at high")) + 1, "                section \"New\"\n                    | And so on.\n".stripLeading());
		}
		report("a new facet, letter by letter");
	}

	private void proseWithFault() {
		int fault = text.indexOf("at high", text.length() / 3);
		String faulty = text.substring(0, fault) + "sectio " + text.substring(fault);
		key(faulty);
		times.clear();
		for (int i = 0; i < keys / 10; i++) {
			type(faulty, place("  | ") + 40, "ten letters".substring(0, 10));
		}
		report("a letter in prose, with a fault elsewhere");
	}

	private void brace() {
		int brace = text.indexOf('{', text.indexOf("domain d1"));
		String broken = text.substring(0, brace) + text.substring(brace + 1);
		for (int i = 0; i < 5; i++) {
			key(broken);
			key(text);
		}
		report("an opening brace near the top goes and comes");
		key(broken);
		times.clear();
		for (int i = 0; i < Math.max(1, keys / 100); i++) {
			type(broken, place("  | ") + 40, "ten letters".substring(0, 10));
		}
		report("a letter in prose while that brace is missing");
		int closing = text.indexOf("\n    }\n", text.indexOf("domain d2"));
		String open = text.substring(0, closing) + text.substring(closing + 6);
		key(open);
		times.clear();
		for (int i = 0; i < Math.max(1, keys / 100); i++) {
			type(open, place("  | ") + 40, "ten letters".substring(0, 10));
		}
		report("a letter in prose while a closing brace is missing");
		key(text);
		times.clear();
	}

	private void level() {
		for (int i = 0; i < 3; i++) {
			type(text, text.indexOf("level high ") + 10, "er");
			key(text);
		}
		report("a letter in the name of a level that 5,000 elements name");
	}

	private void proposals() {
		int all = 0;
		for (int i = 0; i < keys; i++) {
			int at = switch (i % 4) {
				case 0 -> text.indexOf('\n', place("    at high")) + 1;
				case 1 -> place("                see ");
				case 2 -> place("                at ");
				default -> text.indexOf("        }\n", random.nextInt(text.length() * 9 / 10));
			};
			String asked = text.substring(0, at) + (i % 4 == 0 ? "                " : "") + text.substring(at);
			int place = at + (i % 4 == 0 ? 16 : 0);
			long cpu = THREADS.getCurrentThreadCpuTime();
			long from = System.nanoTime();
			all += Proposals.at(model, asked, place).size();
			times.add(new long[] { System.nanoTime() - from, System.nanoTime() - from, THREADS.getCurrentThreadCpuTime() - cpu, THREADS.getCurrentThreadCpuTime() - cpu });
		}
		report("proposals (" + all / keys + " at a place on average)");
	}

	private void colours() {
		for (int i = 0; i < 20; i++) {
			long cpu = THREADS.getCurrentThreadCpuTime();
			long from = System.nanoTime();
			Colouring.of(text);
			times.add(new long[] { System.nanoTime() - from, System.nanoTime() - from, THREADS.getCurrentThreadCpuTime() - cpu, THREADS.getCurrentThreadCpuTime() - cpu });
		}
		report("colours of the whole text, as when it is opened");
	}

	/** Heap in MB with ten such texts open, analysed and typed into. */
	private static void ten(Path folder) throws Exception {
		List<Object> held = new ArrayList<>();
		long before = heap();
		for (int i = 0; i < 10; i++) {
			Path file = folder.resolve("number-" + i + ".framework");
			Generate.main(new String[] { Integer.toString(ELEMENTS), file.toString() });
			TextModel model = new TextModel(file, new LibraryIndex());
			String text = Files.readString(file);
			held.add(model);
			for (int key = 0; key < 5; key++) {
				int at = text.indexOf("  | ", text.length() / 2) + 10;
				text = text.substring(0, at) + "x" + text.substring(at);
				Analysis analysis = model.analyse(text, () -> false, findings -> {
					// Only what stays counts.
				}).orElseThrow();
				if (key == 4) {
					held.add(analysis);
				}
			}
		}
		System.out.printf("%nheap of ten open frameworks, analysed: %d MB%n", heap() - before);
		java.lang.ref.Reference.reachabilityFence(held);
	}

	private static long heap() throws InterruptedException {
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(100);
		}
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
	}
}
