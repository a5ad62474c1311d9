package framewright.format.xmi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Loss;
import framewright.core.exchange.OutputFolder;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;

/** A framework that was exported to a folder, and its readers: the tool that this project made, and one that has never heard of it. */
record Exported(Framework framework, Path folder, String text, List<Loss> losses, Fidelity fidelity) {

	static Exported of(Path folder, Framework framework, IProgressMonitor monitor) throws Exception {
		Options options = Options.of(List.of(), Map.of());
		XmiExporter exporter = new XmiExporter();
		OutputFolder output = new OutputFolder(folder);
		ExportResult result = exporter.export(new ExportRequest(framework, Library.containing(folder), options, output), monitor);
		output.finish();
		return new Exported(framework, folder, Files.readString(folder.resolve(framework.getName() + ".xmi")), result.losses(), exporter.fidelity(options));
	}

	static Exported of(Path folder, Framework framework) throws Exception {
		return of(folder, framework, new NullProgressMonitor());
	}

	private static ResourceSet resources() {
		ResourceSet resources = new ResourceSetImpl();
		// No other packages than those named, whoever else registered some.
		resources.setPackageRegistry(new EPackageRegistryImpl());
		resources.getPackageRegistry().put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new XMIResourceFactoryImpl());
		return resources;
	}

	/** As a program with the generated classes reads it. */
	Framework read() {
		ResourceSet resources = resources();
		resources.getPackageRegistry().put(ModelPackage.eNS_URI, ModelPackage.eINSTANCE);
		return (Framework) root(resources);
	}

	/** As a tool reads it that has nothing but the two files. */
	EObject readByStranger() {
		return root(resources());
	}

	private EObject root(ResourceSet resources) {
		Resource resource = resources.getResource(URI.createFileURI(folder.resolve(framework.getName() + ".xmi").toString()), true);
		if (!resource.getErrors().isEmpty() || resource.getContents().size() != 1) {
			throw new AssertionError(resource.getErrors());
		}
		return resource.getContents().get(0);
	}

	/** What a tool writes of what it has read. */
	static String written(EObject root) throws Exception {
		Resource resource = new XMIResourceImpl(root.eResource().getURI());
		resource.getContents().add(root);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		resource.save(out, Map.of(XMLResource.OPTION_ENCODING, "UTF-8"));
		return out.toString(StandardCharsets.UTF_8);
	}

	/** The framework that uses everything, beside another one. */
	static LibraryReader everything(Path folder) throws Exception {
		Files.writeString(folder.resolve("otherguide.framework"), "framework otherguide \"Othertitle\" {\n language-version 1\n version 1.0.0\n uuid \"5a4c4f6e-4a6f-4a7e-8d6f-0d1f5b1c2a30\"\n structure {\n  rule \"Rule\"\n }\n rule farname \"Fartitle\"\n}\n");
		Files.writeString(folder.resolve("everything.framework"), everythingText());
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		reader.readAll(new NullProgressMonitor());
		return reader;
	}

	/** The framework that uses everything, with references to another one. */
	static String everythingText() throws Exception {
		return Files.readString(Path.of(System.getProperty("framewright.root", "../.."), "bundles", "framewright.core.tests", "everything", "everything.framework"))
				.replace("see secondpart", "see otherguide.farname as exact\n            see otherguide\n            see secondpart");
	}

	static Framework framework(Path folder, String text) {
		String name = text.replaceFirst("(?s)^framework (\\S+).*", "$1");
		return new LibraryReader(Library.containing(folder)).read(folder.resolve(name + Library.EXTENSION), text).framework().orElseThrow();
	}
}
