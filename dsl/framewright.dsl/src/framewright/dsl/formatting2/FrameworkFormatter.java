package framewright.dsl.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;

import framewright.dsl.model.Framework;

public class FrameworkFormatter extends AbstractJavaFormatter {

	protected void format(Framework framework, IFormattableDocument document) {
		// follows
	}
}
