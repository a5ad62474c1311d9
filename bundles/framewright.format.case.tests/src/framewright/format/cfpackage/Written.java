package framewright.format.cfpackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.LossReport;
import framewright.core.exchange.OutputFolder;
import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;

/** What an exporter wrote: its files by their paths, and what it told of losses. */
record Written(Framework framework, Map<String, String> files, List<String> losses, Fidelity fidelity) {

	/** The only file of a package. */
	JsonObject json() {
		return JsonParser.parseString(files.values().iterator().next()).getAsJsonObject();
	}

	JsonObject json(String file) {
		return JsonParser.parseString(files.get(file)).getAsJsonObject();
	}

	static Written of(CaseExporter exporter, Framework framework, Library library, Map<String, String> chosen) throws Exception {
		Path folder = Files.createTempDirectory("case");
		try {
			return of(exporter, framework, library, chosen, folder);
		} finally {
			delete(folder);
		}
	}

	static Written of(CaseExporter exporter, Framework framework, Library library, Map<String, String> chosen, Path folder) throws Exception {
		Options options = options(exporter, chosen);
		try (OutputFolder output = new OutputFolder(folder)) {
			ExportResult result = exporter.export(new ExportRequest(framework, library, options, output), new NullProgressMonitor());
			output.finish();
			Map<String, String> files = new TreeMap<>();
			for (Path file : output.written()) {
				files.put(folder.toAbsolutePath().normalize().relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
			Fidelity fidelity = exporter.fidelity(options);
			return new Written(framework, files, LossReport.of(framework, "CASE", fidelity, result.losses()).sentences(), fidelity);
		}
	}

	static void delete(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			for (Path file : files.sorted((left, right) -> right.compareTo(left)).toList()) {
				Files.delete(file);
			}
		}
	}

	/** The framework that uses everything, in a library made in a folder. */
	static Framework everything(Path folder) throws Exception {
		for (String file : List.of("everything.framework", "other-guide.framework")) {
			Files.writeString(folder.resolve(file.replace("everything", "fwname")), golden(file));
		}
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		reader.readAll(new NullProgressMonitor());
		return reader.find("fwname").orElseThrow();
	}

	static Framework framework(Path folder, String text) {
		return new LibraryReader(Library.containing(folder)).read(folder.resolve("sample.framework"), text).framework().orElseThrow();
	}

	static String golden(String file) throws IOException {
		try (InputStream in = Written.class.getResourceAsStream("/cfpackage/" + file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** The folder of the sample library. */
	static Path samples() {
		return Path.of(System.getProperty("framewright.samples", "../framewright.examples/library")).toAbsolutePath().normalize();
	}

	/** All words that a document holds, those of escapes as they are meant. */
	static void words(JsonElement element, StringBuilder into) {
		if (element.isJsonObject()) {
			element.getAsJsonObject().entrySet().forEach(field -> words(field.getValue(), into));
		} else if (element.isJsonArray()) {
			element.getAsJsonArray().forEach(one -> words(one, into));
		} else {
			into.append(element.getAsString()).append('\n');
		}
	}

	/** The options as the plug-in declares them, with some of them chosen. */
	static Options options(CaseExporter exporter, Map<String, String> chosen) throws Exception {
		try (InputStream in = CaseExporter.class.getResourceAsStream("/plugin.xml")) {
			NodeList exporters = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("exporter");
			List<Option> declared = new ArrayList<>();
			for (int i = 0; i < exporters.getLength(); i++) {
				Element one = (Element) exporters.item(i);
				if (one.getAttribute("class").equals(exporter.getClass().getName())) {
					NodeList options = one.getElementsByTagName("option");
					for (int j = 0; j < options.getLength(); j++) {
						declared.add(option((Element) options.item(j)));
					}
				}
			}
			return Options.of(declared, chosen);
		}
	}

	private static Option option(Element option) {
		List<String> allowed = option.getAttribute("allowed").isEmpty() ? List.of() : Arrays.asList(option.getAttribute("allowed").split(","));
		return new Option(option.getAttribute("id"), option.getAttribute("label"), Option.Type.valueOf(option.getAttribute("type").toUpperCase(Locale.ROOT)), option.getAttribute("default"), allowed,
				option.getAttribute("description"));
	}
}
