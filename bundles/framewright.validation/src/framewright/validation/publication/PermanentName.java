package framewright.validation.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.library.Library;
import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.core.rules.Validator;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;
import framewright.dsl.scoping.PublishedVersions;
import framewright.validation.publication.Published.Known;
import framewright.validation.publication.Published.KnownScale;

/** V1: a name that was published is permanent. What is renamed says what it was called; the framework itself keeps its name. */
public final class PermanentName implements Validator {

	@Override
	public void validate(Situation situation, Report report, IProgressMonitor monitor) {
		if (situation.library().isPublished(situation.file()) || situation.framework().getName() == null) {
			return;
		}
		Optional<Published> last = Published.last(situation.library(), situation.framework().getName());
		if (last.isEmpty()) {
			framework(situation, report);
			return;
		}
		tell(Pairs.elements(last.get(), situation.framework()), last.get().version(), report);
		Pairs<Scale> scales = Pairs.scales(last.get(), situation.framework());
		tell(scales, last.get().version(), report);
		for (KnownScale known : last.get().scales()) {
			if (scales.kept().containsKey(known.scale())) {
				tell(Pairs.levels(known, scales.kept().get(known.scale())), last.get().version(), report);
			}
		}
	}

	private static void tell(Pairs<?> pairs, String version, Report report) {
		for (Map.Entry<Known, ? extends Part> entry : pairs.renamed().entrySet()) {
			Known known = entry.getKey();
			Part part = entry.getValue();
			// The oldest name comes first: identifiers are made from it.
			List<String> names = new ArrayList<>(known.formerly());
			names.add(known.name());
			names.removeAll(Published.formerly(part));
			boolean same = known.uuid() != null && known.uuid().equals(part.getUuid());
			report.report(Words.behindTitle(part, Words.of(part) + " has the permanent name “" + known.name() + "” in version " + version + " and is called “" + part.getName()
					+ "” here. Others refer to it by the old name, so say “formerly " + known.name() + "”, or give it its old name back.", "Write “formerly " + String.join(", ", names) + "”", "formerly " + String.join(", ", names), same));
		}
	}

	/** A framework that was published under another name is known by its uuid. */
	private static void framework(Situation situation, Report report) {
		Framework framework = situation.framework();
		Path folder = situation.library().folder().resolve(PublishedVersions.FOLDER);
		if (framework.getUuid() == null || !Files.isDirectory(folder)) {
			return;
		}
		try (var names = Files.list(folder)) {
			for (Path name : names.sorted().toList()) {
				List<Path> published = situation.library().published(name.getFileName().toString());
				Optional<Published> last = published.isEmpty() ? Optional.empty() : Published.of(published.get(published.size() - 1));
				if (last.isPresent() && framework.getUuid().equalsIgnoreCase(last.get().uuid())) {
					report.report(Remark.of(framework, ModelPackage.Literals.PART__NAME, "This framework is published under the name “" + last.get().name()
							+ "”. The name of a framework that is published never changes: give it its old name back, and its file, too (" + last.get().name() + Library.EXTENSION + ")."));
					return;
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
