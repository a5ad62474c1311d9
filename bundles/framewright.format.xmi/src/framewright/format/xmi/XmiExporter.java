package framewright.format.xmi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.extension.Options;
import framewright.dsl.model.ModelPackage;

/** Writes the model of a framework as XMI, and its metamodel beside it, so that any tool of the Eclipse Modeling Framework can read it. */
public class XmiExporter implements Exporter {

	static final String METAMODEL = "framework.ecore";

	private static final Map<String, Object> OPTIONS = Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_LINE_WIDTH, 180, XMLResource.OPTION_PROCESS_DANGLING_HREF, XMLResource.OPTION_PROCESS_DANGLING_HREF_RECORD);

	/** Numbers are counted and not part of the model; how the kinds of parts are numbered is. */
	@Override
	public Fidelity fidelity(Options options) {
		return Fidelity.WHOLE.moving("as the marks of Markdown in the texts", Aspect.FORMATTING)
				.moving("as the name of its file and what is said about it; the picture itself stays in the library", Aspect.FIGURES, Aspect.LOGO)
				.leavingOut(Aspect.NUMBERS);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Writing " + request.framework().getName(), 10);
		String name = request.framework().getName() + ".xmi";
		Portable portable = Portable.of(request.framework(), URI.createURI(name), progress.split(7));
		byte[] model = bytes(portable.resource());
		progress.split(2);
		request.output().write(name, model);
		request.output().write(METAMODEL, metamodel());
		return new ExportResult(portable.losses());
	}

	/** The metamodel is a copy, since the one in use belongs to the plug-in that made it. */
	static byte[] metamodel() throws IOException {
		Resource resource = new XMIResourceImpl(URI.createURI(METAMODEL));
		EObject copy = EcoreUtil.copy(ModelPackage.eINSTANCE);
		resource.getContents().add(copy);
		return bytes(resource);
	}

	private static byte[] bytes(Resource resource) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		resource.save(out, OPTIONS);
		return out.toByteArray();
	}
}
