# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'citation_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QLabel,
    QSizePolicy, QWidget)

from imrdesk.gui.record.editors.inputs import (ChoiceInput, LineInput)
class Ui_CitationForm(object):
    def setupUi(self, CitationForm):
        if not CitationForm.objectName():
            CitationForm.setObjectName(u"CitationForm")
        CitationForm.resize(320, 136)
        self.grid = QGridLayout(CitationForm)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(4)
        self.grid.setContentsMargins(8, 8, 8, 8)
        self.source_label = QLabel(CitationForm)
        self.source_label.setObjectName(u"source_label")
        self.source_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.source_label, 0, 0, 1, 1)

        self.source = ChoiceInput(CitationForm)
        self.source.setObjectName(u"source")

        self.grid.addWidget(self.source, 0, 1, 1, 1)

        self.year_label = QLabel(CitationForm)
        self.year_label.setObjectName(u"year_label")
        self.year_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.year_label, 0, 2, 1, 1)

        self.year = LineInput(CitationForm)
        self.year.setObjectName(u"year")
        self.year.setMaxLength(12)

        self.grid.addWidget(self.year, 0, 3, 1, 1)

        self.chapter_label = QLabel(CitationForm)
        self.chapter_label.setObjectName(u"chapter_label")
        self.chapter_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.chapter_label, 1, 0, 1, 1)

        self.chapter = LineInput(CitationForm)
        self.chapter.setObjectName(u"chapter")

        self.grid.addWidget(self.chapter, 1, 1, 1, 3)

        self.section_label = QLabel(CitationForm)
        self.section_label.setObjectName(u"section_label")
        self.section_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.section_label, 2, 0, 1, 1)

        self.section = LineInput(CitationForm)
        self.section.setObjectName(u"section")

        self.grid.addWidget(self.section, 2, 1, 1, 1)

        self.pages_label = QLabel(CitationForm)
        self.pages_label.setObjectName(u"pages_label")
        self.pages_label.setProperty(u"role", u"muted")

        self.grid.addWidget(self.pages_label, 2, 2, 1, 1)

        self.pages = LineInput(CitationForm)
        self.pages.setObjectName(u"pages")

        self.grid.addWidget(self.pages, 2, 3, 1, 1)

        self.grid.setColumnStretch(1, 2)
        self.grid.setColumnStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.source_label.setBuddy(self.source)
        self.year_label.setBuddy(self.year)
        self.chapter_label.setBuddy(self.chapter)
        self.section_label.setBuddy(self.section)
        self.pages_label.setBuddy(self.pages)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.source, self.chapter)
        QWidget.setTabOrder(self.chapter, self.year)
        QWidget.setTabOrder(self.year, self.section)
        QWidget.setTabOrder(self.section, self.pages)

        self.retranslateUi(CitationForm)

        QMetaObject.connectSlotsByName(CitationForm)
    # setupUi

    def retranslateUi(self, CitationForm):
        self.source_label.setText(QCoreApplication.translate("CitationForm", u"Source", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("CitationForm", u"Source of the guideline", None))
#endif // QT_CONFIG(accessibility)
        self.year_label.setText(QCoreApplication.translate("CitationForm", u"Year", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("CitationForm", u"Year of the guideline", None))
#endif // QT_CONFIG(accessibility)
        self.chapter_label.setText(QCoreApplication.translate("CitationForm", u"Chapter", None))
#if QT_CONFIG(accessibility)
        self.chapter.setAccessibleName(QCoreApplication.translate("CitationForm", u"Chapter of the guideline", None))
#endif // QT_CONFIG(accessibility)
        self.section_label.setText(QCoreApplication.translate("CitationForm", u"Section", None))
#if QT_CONFIG(accessibility)
        self.section.setAccessibleName(QCoreApplication.translate("CitationForm", u"Section of the guideline", None))
#endif // QT_CONFIG(accessibility)
        self.pages_label.setText(QCoreApplication.translate("CitationForm", u"Pages", None))
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("CitationForm", u"Pages of the guideline", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

