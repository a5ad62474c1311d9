package framewright.format.cfpackage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.MadeFramework;
import framewright.core.exchange.Renewal;
import framewright.core.exchange.Revision;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.library.FrameworkText;
import framewright.dsl.Identity;
import framewright.dsl.model.Framework;

/** Reads packages of 1EdTech CASE 1.0 and 1.1, those of Framewright and, with what they do otherwise than the standard says, those of other programs. */
public class CaseImporter implements UpdatingImporter {

	/** What packages of CASE 1.0 that Framewright wrote have no place for, or have only in words. */
	private static final Set<Aspect> NOT_IN_1_0 = EnumSet.of(Aspect.NAMES, Aspect.FORMER_NAMES, Aspect.ACCEPTANCES, Aspect.NUMBERS, Aspect.CODES, Aspect.STEMS, Aspect.FIGURES, Aspect.LEVEL_NAMES, Aspect.AUTHORS, Aspect.LOGO);
	/** What the packages of other programs can say. */
	private static final Set<Aspect> SAID = EnumSet.of(Aspect.TITLE, Aspect.VERSION, Aspect.STATUS, Aspect.PUBLISHER, Aspect.AUTHORS, Aspect.LANGUAGE, Aspect.LICENCE, Aspect.REFERENCE, Aspect.DATE, Aspect.EDITION,
			Aspect.SUMMARIES, Aspect.NOTES, Aspect.WHAT, Aspect.READING, Aspect.TIERS, Aspect.CODES, Aspect.SHORT_TITLES, Aspect.SCALES, Aspect.LEVELS, Aspect.DESCRIPTORS, Aspect.GLOSSARY, Aspect.CROSS_REFERENCES,
			Aspect.REFERENCE_NOTES, Aspect.ADDRESSES, Aspect.RETIRED, Aspect.SUCCESSORS);
	private static final List<String> SIGNS = List.of("\"CFDocument\"", "\"CFItems\"", "\"CFAssociations\"", "\"CFPackage\"", "\"CFPackageURI\"");

	@Override
	public int recognise(String name, byte[] beginning) {
		String text = new String(beginning, beginning.length > 1 && beginning[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : beginning.length > 1 && beginning[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
		boolean named = name.toLowerCase(Locale.ROOT).endsWith(".json");
		int first = 0;
		while (first < text.length() && (Character.isWhitespace(text.charAt(first)) || text.charAt(first) == '\uFEFF')) {
			first++;
		}
		if (first == text.length() || text.charAt(first) != '{') {
			return 0;
		}
		return SIGNS.stream().anyMatch(text::contains) ? named ? 95 : 80 : named ? 20 : 0;
	}

	@Override
	public Imported read(ImportRequest request, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Reading " + request.source().getFileName(), 10);
		PackageFile file = PackageFile.read(request.source());
		progress.split(3);
		Tally tally = new Tally();
		CaseFramework.Made made = CaseFramework.of(file, request.name(), tally, progress.split(5));
		progress.split(2);
		return MadeFramework.read(made.framework(), tally.lines(), tally.doubts());
	}

	@Override
	public Revision revise(ImportRequest request, String existing, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Reading " + request.source().getFileName(), 10);
		Framework today = FrameworkText.read(existing).orElseThrow(() -> new UnreadableDocumentException("The framework has errors, so it cannot be brought up to date. Correct them first; “framewright validate” lists them."));
		PackageFile file = PackageFile.read(request.source());
		progress.split(2);
		Tally tally = new Tally();
		CaseFramework.Made now = CaseFramework.of(file, today.getName(), tally, progress.split(3));
		sameFramework(now, today, file);
		Framework base = MadeFramework.copy(today);
		boolean notes = notes(file, now.whole());
		if (now.ours()) {
			base = written(today, now.whole(), notes, progress.split(3)).framework();
		}
		if (!now.whole()) {
			Set<Aspect> held = now.ours() ? EnumSet.complementOf(EnumSet.copyOf(NOT_IN_1_0)) : Renewal.spokenOf(now.framework(), SAID);
			if (now.ours() && notes) {
				held.removeAll(Set.of(CaseExporter.TEXTS));
				held.remove(Aspect.LEAD_INS);
			}
			if (!now.ours()) {
				held.addAll(EnumSet.of(Aspect.TITLE, Aspect.ELEMENT_TITLES));
			} else {
				Renewal.renew(MadeFramework.copy(today), base, held);
			}
			Renewal.renew(MadeFramework.copy(today), now.framework(), held);
		} else {
			now.framework().setUuid(today.getUuid());
			base.setUuid(today.getUuid());
		}
		return new Revision(MadeFramework.text(base), MadeFramework.text(now.framework()), tally.lines());
	}

	private static void sameFramework(CaseFramework.Made now, Framework today, PackageFile file) throws UnreadableDocumentException {
		Identity identity = Identity.of(today);
		String id = file.document().identifier();
		boolean same = id.equalsIgnoreCase(identity.framework().toString()) || id.equalsIgnoreCase(identity.upToVersion5(identity.framework()).toString()) || now.framework().getUuid() != null && now.framework().getUuid().equalsIgnoreCase(today.getUuid());
		if (!same && today.getUuid() != null) {
			throw new UnreadableDocumentException("This package is of another framework, “" + Tally.shown(file.document().text("title")) + "”: its identifier is not that of “" + today.getTitle() + "”. Import it under a name of its own.");
		}
	}

	/** The framework as the same kind of package holds it: what it was made from, as far as that is known. */
	private static CaseFramework.Made written(Framework today, boolean whole, boolean notes, SubMonitor progress) throws IOException {
		CaseOptions options = new CaseOptions(whole ? CaseEdition.V1_1 : CaseEdition.V1_0, false, notes, "", false);
		CfPackage content = CaseExporter.content(MadeFramework.copy(today), options, progress.split(1));
		return CaseFramework.of(new PackageFile(new Entity(content.json())), today.getName(), new Tally(), progress.split(1));
	}

	/** Whether the texts of parts stand in their notes, which the number of items tells. */
	private static boolean notes(PackageFile file, boolean whole) {
		CaseTiers tiers = new CaseTiers(file, new OwnData(), new Tally());
		boolean texts = file.items().stream().anyMatch(item -> whole ? item.extension().map(data -> data.text("is")).filter(kind -> !Set.of("Element", "Scale", "Level").contains(kind)).isPresent()
				: tiers.kind(item).filter(kind -> kind != Kind.SCALE && kind != Kind.LEVEL && kind != Kind.PART).isPresent());
		return !texts;
	}
}
