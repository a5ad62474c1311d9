package framewright.format.cfpackage;

/** Writes a framework as a package of 1EdTech CASE 1.0, which has no place for extension data. */
public class Case10Exporter extends CaseExporter {

	@Override
	CaseEdition edition() {
		return CaseEdition.V1_0;
	}
}
