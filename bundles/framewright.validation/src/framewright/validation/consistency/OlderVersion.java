package framewright.validation.consistency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.library.Library;
import framewright.core.rules.Remark;
import framewright.core.rules.Remark.Mend;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.core.rules.Validator;
import framewright.dsl.Frameworks;
import framewright.dsl.Versions;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Status;
import framewright.dsl.scoping.PublishedVersions;

/**
 * What a framework builds on in an older version: the framework that it was derived from, and those that its last published version was linked to while newer versions of them are published now.
 * Nothing is wrong with that, but somebody should look whether what was relied on still holds.
 */
public final class OlderVersion implements Validator {

	@Override
	public void validate(Situation situation, Report report, IProgressMonitor monitor) {
		Framework framework = situation.framework();
		if (framework.getStatus() == Status.RETIRED || framework.getName() == null) {
			return;
		}
		try {
			derived(framework, situation.library(), report);
			linked(framework, situation.library(), report);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void derived(Framework framework, Library library, Report report) throws IOException {
		String from = framework.getDerivedFrom();
		String version = framework.getDerivedVersion();
		Optional<String> newest = from == null || version == null || !Versions.isVersion(version) ? Optional.empty() : newest(library, from);
		if (newest.isPresent() && Versions.ORDER.compare(newest.get(), version) > 0) {
			report.report(Remark.of(framework, ModelPackage.Literals.FRAMEWORK__DERIVED_VERSION, "This is derived from version " + version + " of “" + from + "”, and version " + newest.get()
					+ " is published by now. See what changed there, take over what you want, and then write the newer number.").mended(new Mend("Write version " + newest.get(), newest.get(), false)));
		}
	}

	private static Optional<String> newest(Library library, String framework) throws IOException {
		List<Path> published = library.published(framework);
		return published.isEmpty() ? Optional.empty() : Optional.of(Library.version(published.get(published.size() - 1)));
	}

	private static void linked(Framework framework, Library library, Report report) throws IOException {
		Map<String, Reference> first = references(framework);
		if (first.isEmpty()) {
			return;
		}
		Optional<String> last = newest(library, framework.getName());
		Path told = library.folder().resolve(PublishedVersions.FOLDER).resolve(framework.getName()).resolve(PublishedVersions.FILE);
		if (last.isEmpty() || !Files.isRegularFile(told)) {
			return;
		}
		for (PublishedVersions.Version line : PublishedVersions.parse(new String(Files.readAllBytes(told), StandardCharsets.UTF_8))) {
			if (!line.version().equals(last.get())) {
				continue;
			}
			for (Map.Entry<String, String> link : line.linked().entrySet()) {
				Optional<String> newest = newest(library, link.getKey());
				if (first.containsKey(link.getKey()) && newest.isPresent() && Versions.isVersion(link.getValue()) && Versions.ORDER.compare(newest.get(), link.getValue()) > 0) {
					report.report(Remark.of(first.get(link.getKey()), ModelPackage.Literals.REFERENCE__TARGET, "Version " + line.version() + " of this framework, which is the one in force, leads readers to version "
							+ link.getValue() + " of “" + link.getKey() + "”, and version " + newest.get() + " is published by now. Check that what you refer to still says what you rely on; the next version that you publish leads there."));
				}
			}
		}
	}

	/** The first reference to each other framework. */
	private static Map<String, Reference> references(Framework framework) {
		Map<String, Reference> first = new TreeMap<>();
		collect(framework, first);
		for (Element element : Frameworks.allElements(framework)) {
			if (InForce.isIn(element)) {
				collect(element, first);
			}
		}
		return first;
	}

	private static void collect(Part part, Map<String, Reference> first) {
		for (Reference reference : Frameworks.contents(part, Reference.class)) {
			Framework other = reference.getTarget() == null || reference.getTarget().eIsProxy() ? null : Frameworks.of(reference.getTarget());
			if (other != null && other != Frameworks.of(part) && other.getName() != null) {
				first.putIfAbsent(other.getName(), reference);
			}
		}
	}
}
