package framewright.format.linkeddata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.MadeFramework;
import framewright.core.exchange.Renewal;
import framewright.core.exchange.Revision;
import framewright.core.exchange.SourceText;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.library.FrameworkText;
import framewright.dsl.Identity;
import framewright.dsl.model.Framework;

/** What the importers of linked data share: a file in Turtle or JSON-LD becomes statements, and these a framework or a newer form of one that is there. */
abstract class GraphImporter implements UpdatingImporter {

	/** In bytes. */
	private static final long LARGEST = 96L << 20;

	/**
	 * What came of a file.
	 *
	 * @param ours whether Framewright wrote the file
	 * @param root the address of the framework in it
	 */
	record Made(Framework framework, boolean ours, String root) {
	}

	abstract Made made(Things things, String name, Ledger ledger) throws UnreadableDocumentException;

	/** A framework as the file of this format that is written of it, in statements. */
	abstract Things written(Framework framework, Base base, Runnable each) throws IOException;

	/** What files of Framewright hold so that it can be read back exactly. */
	abstract Set<Aspect> held();

	/** What files of other programs can say. */
	abstract Set<Aspect> said();

	static boolean isJson(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!Character.isWhitespace(c) && c != '\uFEFF') {
				return c == '{' || c == '[' && !text.substring(i, Math.min(text.length(), i + 4096)).matches("(?s)\\[[^{\"]*\\].*");
			}
		}
		return false;
	}

	static String beginning(byte[] bytes) {
		boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
		boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
		return new String(bytes, little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
	}

	static boolean ends(String name, String... endings) {
		for (String ending : endings) {
			if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
				return true;
			}
		}
		return false;
	}

	private static Things things(ImportRequest request, Runnable each) throws IOException {
		String text = SourceText.read(request.source(), LARGEST);
		return isJson(text) ? JsonLd.read(text, each) : TurtleText.read(text, each);
	}

	private static Runnable cancelling(IProgressMonitor monitor) {
		return () -> {
			if (monitor != null && monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
		};
	}

	@Override
	public Imported read(ImportRequest request, IProgressMonitor monitor) throws IOException {
		Ledger ledger = new Ledger();
		Made made = made(things(request, cancelling(monitor)), request.name(), ledger);
		cancelling(monitor).run();
		return MadeFramework.read(made.framework(), ledger.lines(), ledger.doubts());
	}

	@Override
	public Revision revise(ImportRequest request, String existing, IProgressMonitor monitor) throws IOException {
		Framework today = FrameworkText.read(existing).orElseThrow(() -> new UnreadableDocumentException("The framework has errors, so it cannot be brought up to date. Correct them first; “framewright validate” lists them."));
		Ledger ledger = new Ledger();
		Made now = made(things(request, cancelling(monitor)), today.getName(), ledger);
		Identity identity = Identity.of(today);
		if (today.getUuid() != null && !Identity.of(now.framework()).framework().equals(identity.framework())) {
			throw new UnreadableDocumentException("This file is of another framework, “" + Ledger.shown(now.framework().getTitle()) + "”: its identifier is not that of “" + today.getTitle() + "”. Import it under a name of its own.");
		}
		cancelling(monitor).run();
		Framework base = MadeFramework.copy(today);
		Set<Aspect> held = now.ours() ? held() : Renewal.spokenOf(now.framework(), said());
		if (now.ours()) {
			base = made(written(MadeFramework.copy(today), base(now.root(), today), cancelling(monitor)), today.getName(), new Ledger()).framework();
			Renewal.renew(MadeFramework.copy(today), base, held);
		} else {
			held.add(Aspect.ELEMENT_TITLES);
			held.add(Aspect.TITLE);
		}
		Renewal.renew(MadeFramework.copy(today), now.framework(), held);
		return new Revision(MadeFramework.text(base), MadeFramework.text(now.framework()), ledger.lines());
	}

	/** Where the addresses of a file begin. */
	private static Base base(String root, Framework today) {
		int end = root.startsWith("http") ? root.lastIndexOf("/" + today.getName()) : -1;
		return end < 0 ? new Base("", false) : new Base(root.substring(0, end + 1), root.length() > end + 1 + today.getName().length());
	}
}
