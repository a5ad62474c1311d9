package framewright.format.word.handbook;

import static framewright.format.word.redline.Wording.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Brand;
import framewright.core.exchange.Edition;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Loss;
import framewright.core.exchange.OutputFolder;
import framewright.core.exchange.SinceLastVersion;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.format.word.document.Body;
import framewright.format.word.document.Look;
import framewright.format.word.document.PageSetup.Pages;
import framewright.format.word.document.Palette;
import framewright.format.word.document.Properties;
import framewright.format.word.document.WordFile;
import framewright.format.word.document.Wordml;

/** Writes a framework as a handbook in a Word document, {@code NAME.docx}. */
public class HandbookExporter implements Exporter {

	private static final String CARRIED = "in the data that the document carries along, which no page shows";

	@Override
	public Fidelity fidelity(Options options) {
		Fidelity fidelity = Fidelity.WHOLE.leavingOut(Aspect.ACCEPTANCES, Aspect.RETIRED_TEXTS).moving(CARRIED, Aspect.NAMES, Aspect.FORMER_NAMES, Aspect.IDENTIFIER, Aspect.LEVEL_NAMES);
		Fidelity card = options.flag("smartcard") ? fidelity : fidelity.moving(CARRIED, Aspect.SHORT_TITLES);
		return options.flag("retired") ? card : card.leavingOut(Aspect.RETIRED, Aspect.SUCCESSORS);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		Framework framework = request.framework();
		HandbookOptions options = HandbookOptions.of(request.options());
		SubMonitor progress = SubMonitor.convert(monitor, "Writing the Word handbook of " + framework.getTitle(), 100);
		Edition edition = Edition.of(framework, request.library());
		Brand brand = Brand.of(request.library());
		Imprint imprint = new Imprint(framework, edition);
		Design design = options.template().isEmpty() ? new OwnDesign(imprint, Palette.of(brand.colour(), brand.secondColour())) : TemplateDesign.read(template(request.library(), options.template()), imprint, brand);
		Set<Loss> losses = new LinkedHashSet<>();
		Pictures pictures = new Pictures(request.library().folder(), lost -> losses.add(Loss.of(Aspect.FIGURES, lost)));
		HandbookBuilder builder = new HandbookBuilder(framework, pictures, design.numbering(), losses, progress.split(35).setWorkRemaining(Frameworks.allElements(framework).size()));
		List<Block> blocks = new ArrayList<>(builder.body());
		Optional<SinceLastVersion> since = options.changes() ? request.sinceLastVersion(progress.split(15)) : Optional.empty();
		blocks.addAll(behind(framework, builder, options, since, imprint));
		byte[] document = document(request, edition, brand, imprint, design, options, builder, pictures, losses, blocks, progress.split(50));
		request.output().write(fileName(framework), document);
		return new ExportResult(List.copyOf(losses));
	}

	private static List<Block> behind(Framework framework, HandbookBuilder builder, HandbookOptions options, Optional<SinceLastVersion> since, Imprint imprint) {
		List<Block> blocks = new ArrayList<>();
		if (options.smartcard()) {
			new SmartCard(framework, builder.numbering(), builder.bookmarks()).make().ifPresent(card -> {
				blocks.add(new Block.Heading(Look.HEADING_1, 1, "", "", "Smart card", builder.bookmarks().claim("smart_card"), true));
				blocks.add(card);
			});
		}
		Ending ending = new Ending(framework, builder);
		ending.glossaries();
		ending.sources();
		if (options.retired()) {
			ending.retired(builder.retired());
		}
		since.ifPresent(ending::changes);
		ending.imprint(imprint.facts());
		blocks.addAll(ending.blocks());
		return blocks;
	}

	private static byte[] document(ExportRequest request, Edition edition, Brand brand, Imprint imprint, Design design, HandbookOptions options, HandbookBuilder builder, Pictures pictures, Set<Loss> losses, List<Block> blocks,
			SubMonitor progress) throws IOException {
		Framework framework = request.framework();
		Map<String, String> types = new LinkedHashMap<>(Wordml.handbookTypes());
		types.putAll(design.types());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WordFile file = new WordFile(out, types, WordFile.PICTURE_TYPES)) {
			file.related("", "officeDocument", WordFile.DOCUMENT);
			Properties properties = new Properties(file);
			properties.core(about(framework, edition, imprint));
			Pages pages = design.pages(file);
			List<HandbookWriter> writers = new ArrayList<>();
			file.part(WordFile.DOCUMENT, xml -> {
				Body body = new Body(xml, file, design.numbering(), null, design.styles());
				HandbookWriter writer = new HandbookWriter(xml, body, file, design.styles(), design.palette(), pages.upright(), pages.wide(), options.landscape(), progress);
				writers.add(writer);
				body.begin();
				boolean own = !text(framework.getLogo()).isEmpty();
				String logo = own ? text(framework.getLogo()) : brand.logo();
				String alt = own ? text(framework.getLogoAlt()) : brand.logoAlt();
				String subtitle = text(framework.getSubtitle()).isEmpty() ? text(framework.getPublisher()) : text(framework.getSubtitle());
				writer.cover(imprint, subtitle, pictures.find(logo), alt, logo, request.selection().words(framework), pages.cover());
				if (options.contents()) {
					writer.contents(blocks);
				}
				writer.write(blocks, options.contents());
				writer.finish();
			});
			for (Pictures.Shown picture : writers.get(0).pictures()) {
				file.bytes("word/media/" + picture.name(), picture.content());
			}
			design.write(file);
			properties.data(CarriedData.NAMESPACE, xml -> new CarriedData(framework, builder, options.retired()).write(xml));
		}
		return out.toByteArray();
	}

	private static Properties.About about(Framework framework, Edition edition, Imprint imprint) {
		String subject = text(framework.getSubtitle()).isEmpty() ? imprint.running() : text(framework.getSubtitle());
		return new Properties.About(imprint.title(), subject, imprint.creators(), imprint.running(), String.join("; ", framework.getAudience()), imprint.language(), edition.version(), imprint.status(), text(framework.getPublisher()),
				DateTimeFormatter.ISO_INSTANT.format(edition.moment()));
	}

	/** The file of a template: from the folder of the library, else from where the program runs. */
	private static Path template(Library library, String name) throws IOException {
		try {
			Path inLibrary = library.folder().resolve(name);
			Path file = Files.isRegularFile(inLibrary) ? inLibrary : Path.of(name);
			if (!Files.isRegularFile(file)) {
				throw new IOException("There is no template “" + name + "”. Choose a Word document or template that exists.");
			}
			return file;
		} catch (InvalidPathException e) {
			throw new IOException("“" + name + "” cannot be the name of a file. Choose a Word document or template.", e);
		}
	}

	private static String fileName(Framework framework) {
		return OutputFolder.fileName(framework.getName()) + ".docx";
	}
}
