package framewright.format.cfpackage;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import com.google.gson.JsonObject;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Edition;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Loss;
import framewright.core.extension.Options;
import framewright.core.extension.Services;
import framewright.core.history.History;
import framewright.dsl.model.Framework;

/** Writes a framework as a package of 1EdTech CASE 1.1 and, if wished, as the files of a CASE provider. */
public class CaseExporter implements Exporter {

	static final Aspect[] TEXTS = { Aspect.SUMMARIES, Aspect.WHAT, Aspect.WHY, Aspect.HOW, Aspect.NOTES, Aspect.SECTIONS, Aspect.HEADINGS, Aspect.LEAD_INS, Aspect.INDICATORS, Aspect.QUESTIONS,
			Aspect.SUGGESTIONS, Aspect.TESTS, Aspect.VOICES, Aspect.ATTRIBUTIONS, Aspect.SOURCES, Aspect.LEVEL_TEXTS, Aspect.RETIRED_TEXTS, Aspect.READING };

	CaseEdition edition() {
		return CaseEdition.V1_1;
	}

	@Override
	public Fidelity fidelity(Options options) {
		Fidelity fidelity = Fidelity.WHOLE.moving("in the notes of the document", Aspect.SUBTITLE, Aspect.EDITION, Aspect.OWNER, Aspect.CONTACT, Aspect.REFERENCE, Aspect.AUDIENCE, Aspect.REVIEW_BY,
				Aspect.DERIVED_FROM, Aspect.DATE)
				.moving("in the creator and the notes of the document", Aspect.AUTHORS).moving("in the notes of the document, in words and as the name of its file", Aspect.LOGO)
				.moving("in the notes of the part", Aspect.ELEMENT_AUDIENCE).moving("in words, without the picture", Aspect.FIGURES);
		fidelity = CaseOptions.inNotes(options) ? fidelity.moving("in the notes of the part", TEXTS)
				: fidelity.moving("with the text or list; those of the glossary are in the notes of the document", Aspect.HEADINGS, Aspect.LEAD_INS);
		if (edition() == CaseEdition.V1_1) {
			return fidelity.moving("in the extension data, which only Framewright reads", Aspect.NAMES, Aspect.FORMER_NAMES, Aspect.ACCEPTANCES)
					.moving("in the items of scales and levels and their extension data", Aspect.LEVEL_NAMES);
		}
		return fidelity.leavingOut(Aspect.NAMES, Aspect.FORMER_NAMES, Aspect.ACCEPTANCES).moving("in the notes of the part that refers", Aspect.REFERENCE_NOTES)
				.moving("in the items of scales and levels and their notes", Aspect.LEVEL_NAMES);
	}

	/** A framework as a package, without what the library tells of its versions. */
	static CfPackage content(Framework framework, CaseOptions options, SubMonitor progress) {
		Writing writing = new Writing(options, new Addresses(options), new Identifiers(framework), Instant.EPOCH);
		CfPackage content = new CfPackage();
		fill(framework, content, writing, StatusDates.none(), progress);
		return content;
	}

	private static List<Loss> fill(Framework framework, CfPackage content, Writing writing, StatusDates dates, SubMonitor progress) {
		Associations associations = new Associations(framework, content, writing);
		DocumentWriter document = new DocumentWriter(content, writing, dates);
		document.write(framework);
		new Items(framework, content, writing, dates, associations, progress.setWorkRemaining(Items.count(framework))).write(framework);
		document.terms(framework);
		return Stream.of(associations.losses(), document.losses(), writing.identifiers().losses()).flatMap(List::stream).toList();
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		Framework framework = request.framework();
		SubMonitor progress = SubMonitor.convert(monitor, "Writing " + framework.getName(), 10);
		CaseOptions options = CaseOptions.of(edition(), request.options());
		Edition version = Edition.of(framework, request.library());
		StatusDates dates = StatusDates.of(framework, request.library(), version, Services.find(History.class), progress.split(1));
		Addresses addresses = new Addresses(options);
		Writing writing = new Writing(options, addresses, new Identifiers(framework), version.moment());
		CfPackage content = new CfPackage();
		List<Loss> losses = fill(framework, content, writing, dates, progress.split(3));
		JsonObject whole = content.json();
		request.output().write(framework.getName() + "." + edition().id() + ".json", JsonText.of(options.compatible() ? Compatible.of(whole) : whole));
		if (options.provider()) {
			new ProviderTree(request.output(), addresses, progress.split(6)).write(content, whole);
		}
		return new ExportResult(losses);
	}
}
