package framewright.format.xmi;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLSave;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMISaveImpl;

import framewright.dsl.model.ModelPackage;

/** An XMI file that says that its metamodel lies beside it, so that a tool that has never heard of frameworks finds it. */
final class XmiFile extends XMIResourceImpl {

	XmiFile(URI uri) {
		super(uri);
	}

	@Override
	protected XMLSave createXMLSave() {
		return new Save(createXMLHelper());
	}

	private static final class Save extends XMISaveImpl {

		Save(XMLHelper helper) {
			super(helper);
		}

		@Override
		public void addNamespaceDeclarations() {
			declareXSI = true;
			super.addNamespaceDeclarations();
			doc.addAttribute("xsi:schemaLocation", ModelPackage.eNS_URI + " " + XmiExporter.METAMODEL);
		}
	}
}
